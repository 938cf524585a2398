/** Robots of WeCom. */
package ainews.deliver.channels.wecom;
