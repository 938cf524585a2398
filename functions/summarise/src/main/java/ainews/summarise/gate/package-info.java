/** Checks every written text against its story's items before it is published. */
package ainews.summarise.gate;
