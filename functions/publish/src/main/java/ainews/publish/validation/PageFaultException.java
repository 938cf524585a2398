package ainews.publish.validation;

/** An edition is not what every edition must be, so it does not go up. */
public final class PageFaultException extends IllegalStateException {
  private final int point;

  /**
   * @param point which of the ten that hold for every edition
   */
  PageFaultException(int point, String fault) {
    super("the edition is not published: point " + point + ": " + fault);
    this.point = point;
  }

  /** Which of the ten points does not hold. */
  public int point() {
    return point;
  }
}
