/**
 * OpenVLA: configuration, checkpoint, tokenizer, image preprocessing, action tokenizer and the forward pass. The only package
 * that knows DJL; no type of DJL leaves it.
 */
package dev.vlaworkbench.model;
