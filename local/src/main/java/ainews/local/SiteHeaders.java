package ainews.local;

import ainews.local.flow.Template;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/** The headers that CloudFront gives with every file, read from the stack's template. */
final class SiteHeaders {
  static final Map<String, String> OF_THE_STACK = read(Template.packaged());

  private SiteHeaders() {}

  private static Map<String, String> read(String template) {
    JsonNode policy =
        Template.parse(template)
            .properties("Headers", "AWS::CloudFront::ResponseHeadersPolicy")
            .path("ResponseHeadersPolicyConfig");
    JsonNode security = policy.path("SecurityHeadersConfig");
    Map<String, String> headers = new TreeMap<>();
    headers.put(
        "Content-Security-Policy",
        security.at("/ContentSecurityPolicy/ContentSecurityPolicy").asText());
    headers.put("Referrer-Policy", security.at("/ReferrerPolicy/ReferrerPolicy").asText());
    headers.put("X-Frame-Options", security.at("/FrameOptions/FrameOption").asText());
    // Not the one that asks for HTTPS, which this machine does not speak.
    if (security.has("ContentTypeOptions")) {
      headers.put("X-Content-Type-Options", "nosniff");
    }
    for (JsonNode own : policy.at("/CustomHeadersConfig/Items")) {
      headers.put(own.path("Header").asText(), own.path("Value").asText());
    }
    return headers;
  }
}
