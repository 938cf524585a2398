/** Asks models about many things at once, within budget and deadline, and stores the answers. */
package ainews.summarise.prompt;
