/** Functions that do nothing, as a lower bound for the start time of real ones. */
package ainews.devtools.bench.floor;
