package ainews.publish.page;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps names with a hyphen and a figure, such as Qwen3.5-Max, from being broken over two lines.
 */
record Unbroken(String text) implements Content {
  /** A word with a hyphen and a figure, or of which each part has a capital. */
  private static final Pattern NAME =
      Pattern.compile(
          "(?<![\\w-])(?:(?=[\\w.-]*\\d)[A-Za-z][\\w.]*(?:-\\w[\\w.]*)*-[\\w.]*\\w"
              + "|\\p{Lu}\\w*(?:-\\p{Lu}\\w*)+)(?![\\w-])");

  /** Longer ones may break in a heading where the window is narrow. */
  private static final int LONG = 16;

  private static final int LONGEST = 28;

  @Override
  public void writeTo(TemplateOutput output) {
    int end = 0;
    if (text.indexOf('-') > 0) {
      Matcher name = NAME.matcher(text);
      while (name.find()) {
        int length = name.end() - name.start();
        if (length <= LONGEST) {
          output.writeUserContent(text.substring(end, name.start()));
          output.writeContent(
              length > LONG ? "<span class=\"name long\">" : "<span class=\"name\">");
          output.writeUserContent(name.group());
          output.writeContent("</span>");
          end = name.end();
        }
      }
    }
    output.writeUserContent(text.substring(end));
  }
}
