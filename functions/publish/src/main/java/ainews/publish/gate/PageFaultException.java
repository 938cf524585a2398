package ainews.publish.gate;

/** A rendered page is not what an edition must be, so it does not go up. */
public final class PageFaultException extends IllegalStateException {
  PageFaultException(String fault) {
    super("the page is not published: " + fault);
  }
}
