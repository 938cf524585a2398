/** Models on Amazon Bedrock, reached by its Converse API. */
package ainews.summarise.llm.bedrock;
