/** Models on Amazon Bedrock, asked by its Converse API. */
package ainews.summarise.llm.bedrock;
