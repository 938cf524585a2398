/** Serves the stack's bucket and table on this machine, for functions in containers. */
package ainews.devtools.emulate;
