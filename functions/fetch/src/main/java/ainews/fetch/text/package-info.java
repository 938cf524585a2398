/** Turns HTML into plain text and takes out what is not part of a post. */
package ainews.fetch.text;
