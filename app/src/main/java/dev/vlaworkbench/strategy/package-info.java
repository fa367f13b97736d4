/**
 * Finds, validates, isolates and runs strategy plug-ins. The only package that knows PF4J. A plug-in is a stranger: whatever
 * it throws, returns or fails to return ends as a sentence.
 *
 * <p>Inside one Java process a plug-in cannot be kept from ending it, filling its memory with objects that it keeps, or
 * starting threads of its own.
 */
package dev.vlaworkbench.strategy;
