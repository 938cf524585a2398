package ainews.summarise.check;

import java.util.Locale;

/** What can be wrong with a written text. */
public enum Reason {
  LENGTH("it is empty, too long or has too many sentences: \"%s\""),
  LANGUAGE("\"%s\" is not in the language of the field"),
  ADDRESS("\"%s\" is an address"),
  MARKUP("\"%s\" is markup"),
  PROMPT("\"%s\" comes from the instructions"),
  FIGURE("no post has the figure \"%s\""),
  VERSION("no post names the version \"%s\""),
  NAME("no post names \"%s\""),
  QUOTATION("no post has the words \"%s\", so they take no quotation marks"),
  SWAP("\"%s\" exchanges who or what the posts speak of"),
  NEGATION("the posts say the opposite of \"%s\""),
  CERTAINTY("the posts are less certain than \"%s\""),
  INVENTED("no post says \"%s\""),
  PARITY("the other language does not say \"%s\": tell it in both or in neither");

  private final String sentence;

  Reason(String sentence) {
    this.sentence = sentence;
  }

  /** Its name in answers and in stored findings. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Returns the reason in words, for whoever writes the text again.
   *
   * @param words the words at fault
   */
  public String sentence(String words) {
    return sentence.replace("%s", words);
  }

  /** Whether the posts must be shown to say otherwise before a model's word counts. */
  boolean needsQuote() {
    return this == FIGURE || this == SWAP || this == NEGATION;
  }
}
