/** Sends an edition's messages once, and keeps what became of each. */
package ainews.deliver.run;
