/** Says by urls and titles which items are about the same thing. */
package ainews.summarise.identity;
