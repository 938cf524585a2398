/**
 * What an edition is made of: items, stories, links, texts and scores, and the plan and the source
 * reports of its making.
 */
package ainews.shared.edition;
