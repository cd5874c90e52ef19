/**
 * How lesson 4 measures: the same work with each approach, in a fresh JVM that is watched from outside. The examples use this
 * package; it uses none of them.
 */
package comparison.measure;
