/** What all functions share on AWS Lambda: handlers, clients, environment, logs and metrics. */
package ainews.shared.lambda;
