/** A comparison as files for people and papers: a page, tables, figures. Everything is made of a comparison read back. */
package dev.vlaworkbench.experiment.comparison.report;
