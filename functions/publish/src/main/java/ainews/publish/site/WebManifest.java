package ainews.publish.site;

import ainews.publish.page.PageContext;
import ainews.shared.json.Json;
import ainews.shared.site.SiteFile;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** A web app manifest, with which a reader puts the site of a language on a home screen. */
record WebManifest(
    String name,
    String lang,
    @JsonProperty("start_url") String start,
    String scope,
    String display,
    @JsonProperty("background_color") String background,
    List<Icon> icons) {
  private static final String PAPER = "#fcfbf8";

  record Icon(String src, String sizes, String type, String purpose) {}

  static SiteFile of(PageContext front) {
    WebManifest manifest =
        new WebManifest(
            front.siteTitle(),
            front.language().tag(),
            "./",
            "../",
            "minimal-ui",
            PAPER,
            List.of(
                new Icon(front.asset("icon.svg"), "any", "image/svg+xml", "any"),
                new Icon(front.asset("touch-icon.png"), "192x192", "image/png", "maskable")));
    return SiteFile.of(front.language() + "/site.webmanifest", Json.write(manifest) + "\n");
  }
}
