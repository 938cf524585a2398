package ainews.summarise.check;

import java.util.Locale;

/** Where in a story's texts a finding stands. */
public enum Field {
  TITLE,
  SUMMARY,
  WHY,
  DISCUSSION,
  OVERVIEW;

  /** Its name in answers and in stored findings. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
