/** VLA-InfoEntropy: visual entropy, attention entropy and a schedule over time decide which static tokens may be reused. */
package dev.vlaworkbench.plugins.infoentropy;
