package ainews.deliver.channels.telegram;

import ainews.deliver.Markup;

/** Writes the HTML that bots may use. */
final class TelegramMarkup extends Markup {
  @Override
  protected String text(String plain) {
    return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  @Override
  protected String strong(String marked) {
    return "<b>" + marked + "</b>";
  }

  @Override
  protected String link(String marked, String url) {
    return "<a href=\"" + text(url).replace("\"", "&quot;") + "\">" + marked + "</a>";
  }
}
