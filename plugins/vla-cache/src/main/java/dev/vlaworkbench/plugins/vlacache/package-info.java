/** VLA-Cache: reuse of the keys and values of static, task-irrelevant visual tokens from one control step to the next. */
package dev.vlaworkbench.plugins.vlacache;
