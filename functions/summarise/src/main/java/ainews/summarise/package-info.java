/**
 * Makes a day's stories of its items: the function, the order of its steps, and the models that
 * help.
 */
package ainews.summarise;
