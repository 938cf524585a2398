/** The source arXiv: new papers of some categories. */
package ainews.fetch.sources.arxiv;
