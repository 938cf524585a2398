/** What all functions share on AWS Lambda: handler, clients, environment, logs and metrics. */
package ainews.shared.lambda;
