/** Reads the pages that items link to, if robots.txt allows it. */
package ainews.fetch.page;
