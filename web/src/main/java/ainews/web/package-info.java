/**
 * The HTTP client for the internet, with limits, pauses per host and a guard against private
 * addresses.
 */
package ainews.web;
