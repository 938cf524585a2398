/** The source Reddit: the newest posts of some subreddits. */
package ainews.fetch.sources.reddit;
