/**
 * Writes the sample files: a demonstration in LIBERO's HDF5 layout and an untrained checkpoint in OpenVLA's Hugging Face layout.
 * The same seed gives the same bytes.
 */
package dev.vlaworkbench.samples.files;
