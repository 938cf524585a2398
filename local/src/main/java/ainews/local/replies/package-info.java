/** Prepared replies in place of a model. */
package ainews.local.replies;
