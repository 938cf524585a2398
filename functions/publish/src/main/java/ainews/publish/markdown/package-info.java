/** Editions as Markdown. */
package ainews.publish.markdown;
