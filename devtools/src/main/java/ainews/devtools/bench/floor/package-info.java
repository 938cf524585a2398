/** Functions that do nothing, to compare the start of the real ones with. */
package ainews.devtools.bench.floor;
