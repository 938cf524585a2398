/** Knowledge of names: companies, their products and versions, well-known actors. */
package ainews.summarise.names;
