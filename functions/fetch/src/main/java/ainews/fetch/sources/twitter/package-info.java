/** The source X: posts from the API or a Nitter instance. */
package ainews.fetch.sources.twitter;
