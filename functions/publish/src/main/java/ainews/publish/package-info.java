/** Publishes editions and rebuilds the site. */
package ainews.publish;
