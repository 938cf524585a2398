package ainews.local;

import java.util.Map;

/** The security headers that CloudFront adds to every file. */
final class SiteHeaders {
  /** The headers of template.yaml, except the one that demands HTTPS, which this server lacks. */
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
}
