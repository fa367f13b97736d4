/**
 * Writes the sample files: a demonstration in LIBERO's HDF5 layout, and what a checkpoint in OpenVLA's Hugging Face layout is made of.
 * The same seed gives the same bytes.
 */
package dev.vlaworkbench.samples.files;
