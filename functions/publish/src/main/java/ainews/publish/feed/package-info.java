/** Feeds of editions and of stories. */
package ainews.publish.feed;
