/** Compares stories with earlier editions: repeats are left out, later stages become updates. */
package ainews.summarise.history;
