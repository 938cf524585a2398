/** Plans a day: claims a revision and decides which sources it reads. */
package ainews.fanout;
