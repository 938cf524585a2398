/** Plans a day: claims its revision and says from which sources it is made. */
package ainews.fanout;
