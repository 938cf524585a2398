package ainews.summarise.gate;

/** Where in a written text a fault stands. */
public enum Field {
  TITLE,
  SUMMARY
}
