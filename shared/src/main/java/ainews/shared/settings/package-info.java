/** Settings and secrets, read and validated. */
package ainews.shared.settings;
