/** The RSS source, which reads the feeds of the settings. */
package ainews.fetch.sources.rss;
