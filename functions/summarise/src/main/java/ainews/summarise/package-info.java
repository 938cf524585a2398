/**
 * Makes a day's stories from its items: the Lambda function, the order of its steps, and its
 * models.
 */
package ainews.summarise;
