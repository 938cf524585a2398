/** Reads the stack's template. */
package ainews.devtools.flow;
