package ainews.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.NativeJSON;
import org.mozilla.javascript.Scriptable;

/**
 * Runs CloudFront's index document function as JavaScript and compares it with the local server.
 */
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
    assertThat(answered(asked)).isEqualTo("{\"uri\":\"" + key + "\",\"querystring\":{}}");
    if (!asked.contains("%")) {
      assertThat("/" + new SitePath(URI.create(asked)).key()).isEqualTo(key);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/zh, /zh/",
    "/en/2026-02-20, /en/2026-02-20/",
    // A location with two leading slashes would name another host.
    "//evil.example.org/zh, /evil.example.org/zh/",
    "//zh, /zh/",
    "/zh/search?q=%E6%A8%A1%E5%9E%8B, /zh/search/?q=%E6%A8%A1%E5%9E%8B",
    "/en/search?q=a+b&from=%26, /en/search/?q=a+b&from=%26"
  })
  void folderWithoutSlash_redirectsWithinTheSite(String asked, String there) {
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
              scope, "handler({request: " + request(URI.create(uri)) + "})", "test", 1, null);
      return (String) NativeJSON.stringify(context, scope, answer, null, null);
    }
  }

  /** Returns the request as CloudFront passes it: parameters by name, with undecoded values. */
  private static String request(URI asked) {
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    request.put("uri", asked.getRawSchemeSpecificPart().replaceFirst("\\?.*", ""));
    ObjectNode query = request.putObject("querystring");
    if (asked.getRawQuery() != null) {
      for (String parameter : asked.getRawQuery().split("&")) {
        String[] parts = parameter.split("=", 2);
        query.putObject(parts[0]).put("value", parts[1]);
      }
    }
    return request.toString();
  }

  private static String code() {
    try {
      return new YAMLMapper()
          .readTree(SampleDay.project().resolve("template.yaml").toFile())
          .at("/Resources/IndexDocuments/Properties/FunctionCode")
          .asText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
