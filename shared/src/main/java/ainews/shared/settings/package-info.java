/** Reads and validates settings and secrets. */
package ainews.shared.settings;
