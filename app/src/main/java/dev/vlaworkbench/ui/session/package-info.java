/**
 * What is open in the window and what of it is computed: runs of a lane, their records and prepared frames. Knows no control;
 * its models work without a toolkit.
 */
package dev.vlaworkbench.ui.session;
