/**
 * What the numbers mean: their definitions, multiply-accumulates of the decoder's prefill, agreement between actions, medians
 * and quartiles. Pure arithmetic.
 */
package dev.vlaworkbench.metrics;
