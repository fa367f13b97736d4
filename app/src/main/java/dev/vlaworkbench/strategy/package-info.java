/**
 * Finds, validates, isolates and runs strategy plug-ins. The only package that knows PF4J. A plug-in is a stranger: whatever
 * it throws, returns or fails to return ends as a sentence.
 */
package dev.vlaworkbench.strategy;
