package ainews.summarise.gate;

/** A part of what is written. */
public enum Field {
  TITLE,
  SUMMARY
}
