package ainews.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A day whose model service refuses every request. */
class SilentModelTest {
  @TempDir private Path work;

  @Test
  void refusingModel_isReportedAndNotNamedAsWriter() throws IOException {
    Path sample = SampleDay.copy(Files.createDirectory(work.resolve("samples")), false);
    Path out = work.resolve("out");
    Command.Outcome outcome;
    HttpServer service =
        denying("{\"error\": {\"message\": \"No such key\\u001b[1m\\nsee docs\"}}");
    try {
      outcome =
          Command.run(
              "run",
              "--model",
              "openai:http://127.0.0.1:" + service.getAddress().getPort() + "/v1#nosuch",
              "--no-serve",
              "--date",
              SampleDay.DATE,
              "--replay",
              sample,
              "--out",
              out,
              "--settings",
              sample.resolve("settings.yaml"));
    } finally {
      service.stop(0);
    }
    assertThat(outcome.code()).isZero();
    assertThat(outcome.errors()).hasSize(2);
    assertThat(outcome.errors().getFirst())
        .matches(
            "ainews: models left \\d+ questions without an answer; reason:"
                + " nosuch: the service answered HTTP 401: No such key\\[1m see docs");
    assertThat(outcome.errors().getLast())
        .isEqualTo(
            "ainews: no model answered (unauthorised), so no text was written;"
                + " check the access to the model, its quota and its name");
    Map<String, String> site = SampleDay.site(out);
    assertThat(site.get("en/" + SampleDay.DATE + "/edition.md"))
        .contains("- Writer: none; the model did not answer (unauthorised), so texts are in")
        .doesNotContain("nosuch");
    assertThat(site.get("zh/" + SampleDay.DATE + "/edition.md"))
        .contains("- 撰写：模型未返回结果（身份验证失败）；文字为各来源原文")
        .doesNotContain("nosuch");
  }

  private static HttpServer denying(String body) throws IOException {
    HttpServer service =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    service.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          byte[] bytes = body.getBytes(UTF_8);
          exchange.sendResponseHeaders(401, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    service.start();
    return service;
  }
}
