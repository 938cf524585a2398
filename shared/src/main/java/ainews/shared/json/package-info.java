/** Reads and writes values as JSON. */
package ainews.shared.json;
