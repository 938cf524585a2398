/** Retracts, restores and corrects published stories. */
package ainews.publish.corrections;
