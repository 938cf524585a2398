/** The command line: makes, shows, serves and changes editions on one machine. */
package ainews.local;
