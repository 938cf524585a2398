package ainews.fetch.sources.twitter;

import ainews.shared.edition.Item;

/**
 * A post on X.
 *
 * @param isNews false for reposts and for replies to other accounts
 */
public record XPost(Item item, boolean isNews) {}
