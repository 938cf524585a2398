/** Decides which items are about AI and which bring no news. */
package ainews.summarise.relevance;
