/** The source X: posts by the API or a Nitter instance. */
package ainews.fetch.sources.twitter;
