/** The command line of the developers' tools. */
package ainews.devtools;
