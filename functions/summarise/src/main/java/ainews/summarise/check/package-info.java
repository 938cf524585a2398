/** Checks written texts: code proves what is exact, a model judges what is meaning. */
package ainews.summarise.check;
