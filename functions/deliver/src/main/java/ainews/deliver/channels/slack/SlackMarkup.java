package ainews.deliver.channels.slack;

import ainews.deliver.LookAlikes;
import ainews.deliver.Markup;

/** Writes {@code mrkdwn}, which has escapes for three characters only. */
final class SlackMarkup extends Markup {
  @Override
  protected String text(String plain) {
    // Look-alikes take the place of < and >, and a mark in the text cannot close a link.
    return LookAlikes.of(plain).replace("&", "&amp;");
  }

  @Override
  protected String line(String plain) {
    return LookAlikes.ofLine(plain).replace("&", "&amp;");
  }

  @Override
  protected String strong(String marked) {
    return "*" + marked + "*";
  }

  @Override
  protected String link(String marked, String url) {
    return "<" + url.replace("&", "&amp;") + "|" + marked + ">";
  }
}
