/** Scores stories by engagement, corroboration, authority, novelty and substance. */
package ainews.summarise.rank;
