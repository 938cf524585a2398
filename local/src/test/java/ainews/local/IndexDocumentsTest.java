package ainews.local;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.local.flow.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.NativeJSON;
import org.mozilla.javascript.Scriptable;

/** CloudFront's function for index documents, run as JavaScript, beside what the laptop does. */
class IndexDocumentsTest {
  @ParameterizedTest
  @CsvSource({
    "/, /index.html",
    "/zh/, /zh/index.html",
    "/en/2026-02-20/, /en/2026-02-20/index.html",
    "/style.css, /style.css",
    "/en/2026-02-20/edition.md, /en/2026-02-20/edition.md",
    "/%E4%B8%AD/, /%E4%B8%AD/index.html"
  })
  void folder_isItsIndexAndAFileIsItself(String asked, String key) {
    assertThat(answered(asked)).isEqualTo("{\"uri\":\"" + key + "\"}");
    if (!asked.contains("%")) {
      assertThat("/" + new SitePath(URI.create(asked)).key()).isEqualTo(key);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/zh, /zh/",
    "/en/2026-02-20, /en/2026-02-20/",
    // Two slashes first would lead to a host of that name.
    "//evil.example.org/zh, /evil.example.org/zh/",
    "//zh, /zh/"
  })
  void folderWithoutItsSlash_leadsThereOnTheSameSite(String asked, String there) {
    assertThat(answered(asked))
        .isEqualTo(
            "{\"statusCode\":301,\"statusDescription\":\"Moved Permanently\","
                + "\"headers\":{\"location\":{\"value\":\""
                + there
                + "\"}}}");
    SitePath local = new SitePath(URI.create("http://localhost" + asked));
    assertThat(local.isFolderWithoutSlash()).isTrue();
    assertThat(local.folder()).isEqualTo(there);
  }

  @Test
  void functionOfTheTemplate_isSmallEnoughForCloudFront() {
    assertThat(code().length()).isLessThan(10 * 1024);
  }

  private static String answered(String uri) {
    try (Context context = Context.enter()) {
      Scriptable scope = context.initSafeStandardObjects();
      context.evaluateString(scope, code(), "template.yaml", 1, null);
      Object answer =
          context.evaluateString(
              scope, "handler({request: {uri: '" + uri + "'}})", "test", 1, null);
      return (String) NativeJSON.stringify(context, scope, answer, null, null);
    }
  }

  private static String code() {
    try {
      String template = Files.readString(Path.of("../template.yaml"));
      return Template.parse(template)
          .properties("IndexDocuments", "AWS::CloudFront::Function")
          .path("FunctionCode")
          .asText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
