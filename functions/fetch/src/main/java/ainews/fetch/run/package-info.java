/** Runs one source for an edition: its items and its source report go to the table. */
package ainews.fetch.run;
