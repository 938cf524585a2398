/** The one way in which values are written as JSON and read back. */
package ainews.shared.json;
