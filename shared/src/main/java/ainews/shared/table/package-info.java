/** The table port and its DynamoDB implementation. */
package ainews.shared.table;
