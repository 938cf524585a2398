/** Topics of ntfy. */
package ainews.deliver.channels.ntfy;
