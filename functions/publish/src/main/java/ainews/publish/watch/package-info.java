/** The daily check whether the edition is published and every source still brings items. */
package ainews.publish.watch;
