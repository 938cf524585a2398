package ainews.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The local server sends the security headers of the template. */
class SiteHeadersTest {
  @Test
  void headers_equalThoseOfTheTemplate() throws IOException {
    JsonNode policy =
        new YAMLMapper()
            .readTree(SampleDay.project().resolve("template.yaml").toFile())
            .at("/Resources/Headers/Properties/ResponseHeadersPolicyConfig");
    JsonNode security = policy.path("SecurityHeadersConfig");
    TreeMap<String, String> headers = new TreeMap<>();
    headers.put(
        "Content-Security-Policy",
        security.at("/ContentSecurityPolicy/ContentSecurityPolicy").asText());
    headers.put("Referrer-Policy", security.at("/ReferrerPolicy/ReferrerPolicy").asText());
    headers.put("X-Frame-Options", security.at("/FrameOptions/FrameOption").asText());
    assertThat(security.has("ContentTypeOptions")).isTrue();
    headers.put("X-Content-Type-Options", "nosniff");
    for (JsonNode own : policy.at("/CustomHeadersConfig/Items")) {
      headers.put(own.path("Header").asText(), own.path("Value").asText());
    }
    assertThat(security).as("headers, including the one that demands HTTPS").hasSize(5);
    assertThat(SiteHeaders.OF_THE_STACK).isEqualTo(headers);
  }
}
