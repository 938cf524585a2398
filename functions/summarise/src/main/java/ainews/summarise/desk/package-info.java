/**
 * Puts the day's candidates to a model and applies its answer within the bounds that code keeps.
 */
package ainews.summarise.desk;
