package ainews.publish.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** The pages' templates, compiled when the project is built; every text in them is escaped. */
public final class Templates {
  private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

  private Templates() {}

  /**
   * @param values the template's parameters by name
   */
  public static String render(String template, Map<String, Object> values) {
    StringOutput output = new StringOutput(1 << 16);
    ENGINE.render(template + ".jte", values, output);
    return output.toString();
  }
}
