/** Measures speed and memory. */
package ainews.devtools.bench;
