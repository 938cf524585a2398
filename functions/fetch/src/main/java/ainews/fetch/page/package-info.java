/** Reads the pages that items link to, as their robots rules allow. */
package ainews.fetch.page;
