/** Robots of DingTalk. */
package ainews.deliver.channels.dingtalk;
