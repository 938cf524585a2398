/** The source Reddit: the newest posts of the configured subreddits. */
package ainews.fetch.sources.reddit;
