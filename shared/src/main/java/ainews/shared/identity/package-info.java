/** Gives every address of one thing one form, and tells what kind of page it leads to. */
package ainews.shared.identity;
