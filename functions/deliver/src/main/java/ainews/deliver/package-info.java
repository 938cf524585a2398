/** Makes messages of editions: what they hold, how they are split, and what a channel does. */
package ainews.deliver;
