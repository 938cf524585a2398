package ainews.summarise.gate;

/** Why a text does not pass. */
public enum Reason {
  LENGTH,
  LANGUAGE,
  FIGURE,
  PARITY
}
