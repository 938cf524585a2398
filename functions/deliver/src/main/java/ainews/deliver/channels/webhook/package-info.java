/** Webhooks of any receiver. */
package ainews.deliver.channels.webhook;
