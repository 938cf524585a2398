package ainews.publish.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.Map;

/** The pages' templates, compiled when the project is built; every text in them is escaped. */
public final class Templates {
  private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

  private Templates() {}

  /**
   * @param values the template's parameters by name
   * @return the page in UTF-8
   */
  public static byte[] render(String template, Map<String, Object> values) {
    Utf8ByteOutput output = new Utf8ByteOutput();
    ENGINE.render(template + ".jte", values, output);
    return output.toByteArray();
  }
}
