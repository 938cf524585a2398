/** Known names: companies, their products and versions, and other actors of the news. */
package ainews.summarise.names;
