/** Converts HTML into plain text, and removes boilerplate from posts. */
package ainews.fetch.text;
