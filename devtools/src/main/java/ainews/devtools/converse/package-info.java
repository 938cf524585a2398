/** Stands in for Bedrock. */
package ainews.devtools.converse;
