/** The source RSS: the feeds of the settings. */
package ainews.fetch.sources.rss;
