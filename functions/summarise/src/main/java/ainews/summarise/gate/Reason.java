package ainews.summarise.gate;

/** What can be wrong with a written text. */
public enum Reason {
  LENGTH("it is empty, too long or has too many sentences: \"%s\""),
  LANGUAGE("\"%s\" is not in the language of the field"),
  ADDRESS("\"%s\" is an address"),
  MARKUP("\"%s\" is markup"),
  CHATTER("\"%s\" speaks of the writer or the task"),
  FIGURE("no post has the number \"%s\""),
  UNIT("the posts have \"%s\" with another unit, scale or span of time"),
  RANGE("\"%s\" is only one end of the range that the posts give"),
  VERSION("the posts name another version or variant than \"%s\""),
  /** A company, person or product. */
  NAME("no post names \"%s\", nor does it come from there"),
  QUOTATION("no post has the words \"%s\", so they take no quotation marks"),
  HEDGE("all posts say \"%s\" with doubt, so it must not be told as certain"),
  QUESTION("\"%s\" is a question, hope or joke in the posts, not a fact"),
  PADDING("\"%s\" says nothing of what the posts report"),
  NEGATION("the posts say the opposite of \"%s\""),
  /** Another story's text, which cannot be corrected. */
  STORY("\"%s\" is not about the posts at all"),
  PARITY("the other language lacks the figure \"%s\": tell it in both or in neither");

  private final String sentence;

  Reason(String sentence) {
    this.sentence = sentence;
  }

  /**
   * Returns the reason in words, for whoever writes the text again.
   *
   * @param words the words at fault
   */
  public String sentence(String words) {
    return sentence.replace("%s", words);
  }
}
