package ainews.deliver.channels.feishu;

import ainews.deliver.Markup;
import java.util.regex.Pattern;

/** Writes the Markdown of cards, whose marks are escaped as numbers of characters. */
final class FeishuMarkup extends Markup {
  private static final Pattern MARK = Pattern.compile("[&<>*_~\\[\\]()`#!:|$\\\\]");
  private static final Pattern LINE_MARK = Pattern.compile("^(\\d{0,9})([-+=.])");

  @Override
  protected String text(String plain) {
    return MARK.matcher(plain).replaceAll(mark -> "&#" + (int) mark.group().charAt(0) + ";");
  }

  @Override
  protected String line(String plain) {
    return LINE_MARK
        .matcher(text(plain))
        .replaceFirst(mark -> mark.group(1) + "&#" + (int) mark.group(2).charAt(0) + ";");
  }
}
