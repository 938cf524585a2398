/** Stores editions, items, model answers and costs as rows of the table. */
package ainews.shared.store;
