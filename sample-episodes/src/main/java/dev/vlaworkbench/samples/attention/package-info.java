/**
 * Measures where a policy's attention falls in the table-top world, of which it is known what every pixel shows.
 */
package dev.vlaworkbench.samples.attention;
