/** Parses feeds, RSS, Atom and JSON Feed, even where they are broken. */
package ainews.fetch.feed;
