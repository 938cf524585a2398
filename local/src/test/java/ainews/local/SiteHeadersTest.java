package ainews.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The local server sends the headers of the template. */
class SiteHeadersTest {
  private static final String NEWEST = "/Resources/LatestHeaders/Properties";

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

  @Test
  void newestEdition_mayBeReadByScriptsOfAnySiteAsInTheTemplate() throws IOException {
    JsonNode template =
        new YAMLMapper().readTree(SampleDay.project().resolve("template.yaml").toFile());
    JsonNode policy = template.at(NEWEST + "/ResponseHeadersPolicyConfig");
    assertThat(policy.at("/CorsConfig/AccessControlAllowMethods/Items"))
        .extracting(JsonNode::asText)
        .containsExactly("GET", "HEAD");
    assertThat(policy.at("/CorsConfig/AccessControlAllowCredentials").asBoolean(true)).isFalse();
    assertThat(policy.path("SecurityHeadersConfig").fieldNames())
        .toIterable()
        .containsExactly("ContentTypeOptions", "StrictTransportSecurity");
    assertThat(SiteHeaders.OF_THE_LATEST)
        .isEqualTo(
            Map.of(
                "Access-Control-Allow-Origin",
                policy.at("/CorsConfig/AccessControlAllowOrigins/Items/0").asText(),
                "X-Content-Type-Options",
                "nosniff"));
    JsonNode behaviors =
        template.at("/Resources/Distribution/Properties/DistributionConfig/CacheBehaviors");
    assertThat(behaviors)
        .extracting(behavior -> behavior.path("PathPattern").asText())
        .containsExactly("latest.json", "*/latest.md");
    assertThat(behaviors)
        .allMatch(it -> it.path("ResponseHeadersPolicyId").asText().equals("LatestHeaders"))
        .allMatch(it -> it.path("Compress").asBoolean());
    for (String key : List.of("latest.json", "zh/latest.md", "en/latest.md")) {
      assertThat(SiteHeaders.of(key)).isEqualTo(SiteHeaders.OF_THE_LATEST);
    }
    for (String key : List.of("", "index.html", "en/2026-02-20/edition.md", "x/latest.json")) {
      assertThat(SiteHeaders.of(key)).isEqualTo(SiteHeaders.OF_THE_STACK);
    }
  }
}
