/** Page templates and the data that they show. */
package ainews.publish.page;
