package ainews.summarise.gate;

/** What can be wrong with a written text. */
public enum Reason {
  /** Empty, too long, or of too many sentences. */
  LENGTH,
  /** Not in the language it is for. */
  LANGUAGE,
  /** A web or e-mail address. */
  ADDRESS,
  /** HTML, Markdown, TeX or JSON. */
  MARKUP,
  /** The writer speaks of itself or its orders. */
  CHATTER,
  /** A number that no item has. */
  FIGURE,
  /** A number of the items in another unit, scale or span of time. */
  UNIT,
  /** One end of a range alone. */
  RANGE,
  /** A product of another version or variant. */
  VERSION,
  /** A company, person or product that no item names. */
  NAME,
  /** Words in quotation marks that no item has. */
  QUOTATION,
  /** What all items say may be so, told as so. */
  HEDGE,
  /** A question, hope or joke of the items, told as so. */
  QUESTION,
  /** A sentence that says nothing of the items. */
  PADDING,
  /** What an item says is not so, told as so, or the other way round. */
  NEGATION,
  /** Not about the items at all: another story's text. */
  STORY,
  /** A figure that the other language does not have. */
  PARITY
}
