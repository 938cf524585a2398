package ainews.deliver;

/** Markdown of which only a part is understood, and which has no escapes. */
public final class LookAlikeMarkup extends Markup {
  @Override
  protected String text(String plain) {
    return LookAlikes.of(plain);
  }

  @Override
  protected String line(String plain) {
    return LookAlikes.ofLine(plain);
  }

  /** A plain newline would be a space. */
  @Override
  protected String lineBreak() {
    return "  \n";
  }
}
