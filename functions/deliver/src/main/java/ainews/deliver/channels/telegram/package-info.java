/** Bots of Telegram. */
package ainews.deliver.channels.telegram;
