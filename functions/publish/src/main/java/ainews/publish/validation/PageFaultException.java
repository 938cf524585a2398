package ainews.publish.validation;

import ainews.shared.edition.Language;

/** A rendered page is not what an edition must be, so it does not go up. */
public final class PageFaultException extends IllegalStateException {
  private final int point;

  /**
   * @param point which of the ten that hold for every edition
   * @param language of the page
   * @param fault what is wrong, and where in the page
   */
  PageFaultException(int point, Language language, String fault) {
    super("the page is not published: point " + point + ", " + language + ": " + fault);
    this.point = point;
  }

  /** Which of the ten points does not hold. */
  public int point() {
    return point;
  }
}
