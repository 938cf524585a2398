/** The source port, and what sources share to read their services' responses. */
package ainews.fetch;
