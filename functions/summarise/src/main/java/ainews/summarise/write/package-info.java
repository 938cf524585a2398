/** Writes stories: extracts of their items, or texts by a model that passed the check. */
package ainews.summarise.write;
