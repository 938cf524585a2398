/** Measures choosing, grouping and checking on labelled posts. */
package ainews.devtools.evaluate;
