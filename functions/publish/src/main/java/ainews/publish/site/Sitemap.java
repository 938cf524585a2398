package ainews.publish.site;

import ainews.shared.edition.IsoWeek;
import ainews.shared.edition.Language;
import ainews.shared.edition.PublishedDay;
import ainews.shared.edition.WeeklyEdition;
import ainews.shared.site.SiteFile;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

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
      YearMonth month,
      List<PublishedDay> days,
      SortedMap<IsoWeek, List<LocalDate>> weeks,
      List<Language> languages,
      String base) {
    StringBuilder xml = new StringBuilder(HEAD);
    xml.append("<urlset xmlns=\"")
        .append(NAMESPACE)
        .append("\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n");
    for (PublishedDay day : days) {
      page(xml, day.date().toString(), Optional.of(day.changed()), languages, base);
    }
    weeks.forEach(
        (week, made) -> {
          if (made.size() >= WeeklyEdition.FEWEST_DAYS) {
            page(xml, "week/" + week, Optional.empty(), languages, base);
          }
        });
    return SiteFile.of(key(month), xml.append("</urlset>\n").toString());
  }

  private static void page(
      StringBuilder xml,
      String folder,
      Optional<Instant> changed,
      List<Language> languages,
      String base) {
    for (Language language : languages) {
      xml.append("<url><loc>").append(address(base, language, folder)).append("</loc>");
      changed.ifPresent(time -> xml.append("<lastmod>").append(time).append("</lastmod>"));
      for (Language other : languages) {
        xml.append("<xhtml:link rel=\"alternate\" hreflang=\"")
            .append(other.tag())
            .append("\" href=\"")
            .append(address(base, other, folder))
            .append("\"/>");
      }
      xml.append("</url>\n");
    }
  }

  private static String address(String base, Language language, String folder) {
    return base + "/" + language + "/" + folder + "/";
  }

  private static String key(YearMonth month) {
    return "sitemap-" + month + ".xml";
  }
}
