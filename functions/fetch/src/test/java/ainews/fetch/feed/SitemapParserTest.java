package ainews.fetch.feed;

import ainews.fetch.Hostile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SitemapParserTest {
  @ParameterizedTest
  @ValueSource(strings = {"urlset url", "sitemapindex sitemap"})
  void damagedSitemap_isReadOrRefused(String names) {
    String[] name = names.split(" ");
    String entry =
        "<%1$s><loc>https://example.org/news/%2$d</loc><lastmod>2026-02-2%2$d</lastmod></%1$s>";
    Hostile.assertSurvives(
        SitemapParser::parse,
        "<?xml version=\"1.0\"?><%1$s xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">%2$s</%1$s>"
            .formatted(name[0], entry.formatted(name[1], 1) + entry.formatted(name[1], 2)));
  }
}
