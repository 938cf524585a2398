/** Chooses the stories of the edition and gives each its section and category. */
package ainews.summarise.layout;
