/** Language tools: sentences, words, terms and their rarity, languages, plain text. */
package ainews.summarise.text;
