/** The source arXiv: new papers of the configured categories. */
package ainews.fetch.sources.arxiv;
