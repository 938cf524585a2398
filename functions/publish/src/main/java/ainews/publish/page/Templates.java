package ainews.publish.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.Map;

/** The templates of pages. They are compiled by the build and escape every text. */
public final class Templates {
  private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

  private Templates() {}

  /**
   * Renders a page.
   *
   * @param template the template's name without its ending
   * @param values the template's parameters by name
   * @return the page in UTF-8
   */
  public static byte[] render(String template, Map<String, Object> values) {
    Utf8ByteOutput output = new Utf8ByteOutput();
    ENGINE.render(template + ".jte", values, output);
    return output.toByteArray();
  }
}
