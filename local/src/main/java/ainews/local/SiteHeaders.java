package ainews.local;

import java.util.Map;

/** The headers that CloudFront adds to every file, except the one that demands HTTPS. */
final class SiteHeaders {
  /** The newest edition for programs, which scripts of any site may read. */
  static final Map<String, String> OF_THE_LATEST =
      Map.of("Access-Control-Allow-Origin", "*", "X-Content-Type-Options", "nosniff");

  /** All other files. */
  static final Map<String, String> OF_THE_STACK =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src"
              + " 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self';"
              + " frame-ancestors 'none'",
          "Permissions-Policy",
          "camera=(), geolocation=(), microphone=()",
          "Referrer-Policy",
          "strict-origin-when-cross-origin",
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY");

  private SiteHeaders() {}

  static Map<String, String> of(String key) {
    boolean isLatest = key.equals("latest.json") || key.endsWith("/latest.md");
    return isLatest ? OF_THE_LATEST : OF_THE_STACK;
  }
}
