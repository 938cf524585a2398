package ainews.publish.site;

import ainews.shared.edition.Language;
import ainews.shared.edition.PublishedDay;
import ainews.shared.site.SiteFile;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;

/** Sitemaps: an index, and one file per month that names each page in all languages. */
final class Sitemap {
  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

  private Sitemap() {}

  static SiteFile index(Set<YearMonth> months, String base) {
    StringBuilder xml = new StringBuilder(HEAD);
    xml.append("<sitemapindex xmlns=\"").append(NAMESPACE).append("\">\n");
    for (YearMonth month : months) {
      xml.append("<sitemap><loc>")
          .append(base)
          .append('/')
          .append(key(month))
          .append("</loc></sitemap>\n");
    }
    return SiteFile.of("sitemap.xml", xml.append("</sitemapindex>\n").toString());
  }

  static SiteFile of(
      YearMonth month, List<PublishedDay> days, List<Language> languages, String base) {
    StringBuilder xml = new StringBuilder(HEAD);
    xml.append("<urlset xmlns=\"")
        .append(NAMESPACE)
        .append("\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n");
    for (PublishedDay day : days) {
      for (Language language : languages) {
        xml.append("<url><loc>").append(address(base, language, day)).append("</loc>");
        xml.append("<lastmod>").append(day.changed()).append("</lastmod>");
        for (Language other : languages) {
          xml.append("<xhtml:link rel=\"alternate\" hreflang=\"")
              .append(other.tag())
              .append("\" href=\"")
              .append(address(base, other, day))
              .append("\"/>");
        }
        xml.append("</url>\n");
      }
    }
    return SiteFile.of(key(month), xml.append("</urlset>\n").toString());
  }

  private static String address(String base, Language language, PublishedDay day) {
    return base + "/" + language + "/" + day.date() + "/";
  }

  private static String key(YearMonth month) {
    return "sitemap-" + month + ".xml";
  }
}
