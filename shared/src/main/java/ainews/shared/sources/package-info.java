/** The sources' descriptors and settings, a pair of files for each. */
package ainews.shared.sources;
