/**
 * The way to the internet: an HTTP client with limits, courtesy and a guard on the addresses it
 * opens.
 */
package ainews.web;
