/** Models' answers in files: recorded while a run asks, played in place of asking. */
package ainews.local.recording;
