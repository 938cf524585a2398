/** Groups the items that report one event. */
package ainews.summarise.cluster;
