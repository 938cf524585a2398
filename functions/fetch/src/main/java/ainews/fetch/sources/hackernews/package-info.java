/** The source Hacker News: posts with enough points. */
package ainews.fetch.sources.hackernews;
