/** SparseVLM: text-guided dropping of visual tokens at several layers, with recycling. */
package dev.vlaworkbench.plugins.sparsevlm;
