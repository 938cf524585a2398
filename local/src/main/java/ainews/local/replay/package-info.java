/** Replays: recorded answers in place of the internet. */
package ainews.local.replay;
