/** The site's files and the port through which they are stored. */
package ainews.shared.site;
