/** Webhooks of Discord. */
package ainews.deliver.channels.discord;
