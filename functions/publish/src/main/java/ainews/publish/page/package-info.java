/** What the templates of the pages show. */
package ainews.publish.page;
