package ainews.publish.validation;

/** Thrown when an edition violates one of the ten points as a whole and is not published. */
public final class PageFaultException extends IllegalStateException {
  private final int point;

  /**
   * @param point the number of the violated point, 1 to 10
   */
  PageFaultException(int point, String fault) {
    super("the edition is not published: point " + point + ": " + fault);
    this.point = point;
  }

  /** The number of the violated point, 1 to 10. */
  public int point() {
    return point;
  }
}
