/** Parses RSS, Atom and JSON feeds, even if they are broken. */
package ainews.fetch.feed;
