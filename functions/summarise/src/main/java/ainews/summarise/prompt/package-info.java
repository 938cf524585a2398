/** Asks models about many things at once, within budget and deadline, and keeps each answer. */
package ainews.summarise.prompt;
