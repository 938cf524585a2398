/** The source Hacker News: posts above a number of points. */
package ainews.fetch.sources.hackernews;
