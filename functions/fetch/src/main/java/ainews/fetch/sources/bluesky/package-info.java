/** The source Bluesky: the posts of a list of accounts. */
package ainews.fetch.sources.bluesky;
