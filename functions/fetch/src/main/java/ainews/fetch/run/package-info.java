/** Reads one source for an edition, and stores its items and its source report in the table. */
package ainews.fetch.run;
