/** Robots of Feishu and Lark. */
package ainews.deliver.channels.feishu;
