/** FLASH-VLA: repeats the action while the scene is stable, otherwise drops visual tokens of little information. */
package dev.vlaworkbench.plugins.flashvla;
