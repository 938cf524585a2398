/** Prepared answers in place of a model. */
package ainews.local.replies;
