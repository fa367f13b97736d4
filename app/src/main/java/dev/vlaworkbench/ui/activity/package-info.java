/** What goes on in the background: how far, how fast, how long still, and how to stop it. */
package dev.vlaworkbench.ui.activity;
