/** Text and url tools, and readers of packaged data files. */
package ainews.shared.text;
