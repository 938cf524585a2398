/** Editions, items, model answers and spending as rows of the table. */
package ainews.shared.store;
