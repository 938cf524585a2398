/** Language tools: sentences, words, terms and their rarity, language detection, clean text. */
package ainews.summarise.text;
