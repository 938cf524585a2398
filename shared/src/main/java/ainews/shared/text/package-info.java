/** Tools for texts and urls, and readers of packaged data files. */
package ainews.shared.text;
