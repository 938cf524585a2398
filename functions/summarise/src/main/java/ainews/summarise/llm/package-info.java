/** The model port, with the prompts, answers, prices and failures that all models share. */
package ainews.summarise.llm;
