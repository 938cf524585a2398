/** The source Hugging Face: the daily papers. */
package ainews.fetch.sources.huggingface;
