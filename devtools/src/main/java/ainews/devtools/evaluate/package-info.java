/** Measures selection, clustering, ranking and the check on labelled posts. */
package ainews.devtools.evaluate;
