package ainews.publish.site;

import ainews.publish.html.EditionPage;
import ainews.publish.html.IndexPage;
import ainews.publish.markdown.Markdown;
import ainews.shared.edition.Edition;
import ainews.shared.edition.Language;
import ainews.shared.edition.Published;
import ainews.shared.settings.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The site's files as a pure function of an edition and the catalogue: same input, same bytes. */
public final class Site {
  private static final String STYLE = "/ainews/publish/style.css";

  private Site() {}

  /** The files of one edition. */
  public static List<SiteFile> edition(Edition edition, Settings.Site site) {
    List<SiteFile> files = new ArrayList<>();
    for (Language language : site.languages()) {
      String folder = language.id() + "/" + edition.date() + "/";
      files.add(SiteFile.markdown(folder + "edition.md", Markdown.of(edition, language)));
      files.add(SiteFile.html(folder + "index.html", EditionPage.of(edition, language, site)));
    }
    files.add(SiteFile.json(edition.date() + "/edition.json", EditionJson.of(edition)));
    files.add(SiteFile.css("style.css", style()));
    return files;
  }

  /** The files that lead to the editions. */
  public static List<SiteFile> indexes(List<Published> days, Settings.Site site) {
    List<SiteFile> files = new ArrayList<>();
    for (Language language : site.languages()) {
      files.add(SiteFile.html(language.id() + "/index.html", IndexPage.of(days, language, site)));
    }
    files.add(SiteFile.html("index.html", IndexPage.front(days, site)));
    return files;
  }

  private static String style() {
    try (InputStream style = Site.class.getResourceAsStream(STYLE)) {
      return new String(style.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the packaged style cannot be read", e);
    }
  }
}
