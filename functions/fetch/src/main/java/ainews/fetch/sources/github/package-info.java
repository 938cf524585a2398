/** The source GitHub: trending repositories with their READMEs. */
package ainews.fetch.sources.github;
