/** The daily check whether the edition is published, and what made it poorer. */
package ainews.publish.watch;
