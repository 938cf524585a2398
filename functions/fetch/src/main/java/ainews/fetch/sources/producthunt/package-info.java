/** The source Product Hunt: the products of the day by votes. */
package ainews.fetch.sources.producthunt;
