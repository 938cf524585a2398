/**
 * What an edition consists of: items, stories, links, texts and scores, its plan and its source
 * reports.
 */
package ainews.shared.edition;
