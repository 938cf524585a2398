/** The source port, and what sources share to read the answers of their services. */
package ainews.fetch;
