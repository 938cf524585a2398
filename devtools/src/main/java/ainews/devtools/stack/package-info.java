/** Runs the packaged functions as Lambda does. */
package ainews.devtools.stack;
