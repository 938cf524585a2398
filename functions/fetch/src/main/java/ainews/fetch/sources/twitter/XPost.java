package ainews.fetch.sources.twitter;

import ainews.shared.edition.Item;

/**
 * @param isNews whether the author says something of their own: no repost, and no reply to another
 */
public record XPost(Item item, boolean isNews) {}
