/** Incoming webhooks of Slack. */
package ainews.deliver.channels.slack;
