/** Models of services that speak OpenAI's chat completions API. */
package ainews.summarise.llm.openai;
