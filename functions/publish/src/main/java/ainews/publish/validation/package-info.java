/** Checks an edition before it is published, and drops or degrades the stories that fail. */
package ainews.publish.validation;
