/** Models of services with OpenAI's chat completions API. */
package ainews.summarise.llm.openai;
