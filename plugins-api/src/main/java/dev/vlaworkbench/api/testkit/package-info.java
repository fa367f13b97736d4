/**
 * Runs a strategy without model and window: made-up steps, and a check of what every strategy must keep to. For the tests of
 * plug-ins; needs no test framework.
 */
package dev.vlaworkbench.api.testkit;
