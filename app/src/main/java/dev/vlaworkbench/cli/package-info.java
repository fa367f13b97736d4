/**
 * The command line: one class for each command, and what they share. Prints results on standard output, everything else on
 * standard error; exits with 0, 1 (a fault, told in one sentence) or 2 (the command was not understood).
 */
package dev.vlaworkbench.cli;
