/** A source that only tests have: Lobsters, a forum whose stories are listed by tag. */
package ainews.local.lobsters;
