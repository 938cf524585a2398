package ainews.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ainews.shared.edition.Category;
import ainews.shared.edition.Samples;
import ainews.shared.edition.Section;
import ainews.shared.edition.Story;
import ainews.shared.site.SiteFile;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A bucket that fails after some files of a day's second revision: what readers find until somebody
 * publishes again.
 */
class CutShortTest {
  private static final LocalDate DATE = Editions.DATE;
  private static final Story BOTH = Samples.written("both", Section.TOP, Category.MODELS);
  private static final Story FIRST = Samples.written("first", Section.QUICK, Category.OTHER);
  private static final Story SECOND = Samples.written("second", Section.QUICK, Category.OTHER);
  private static final Story NEXT =
      Samples.update(Samples.written("next", Section.TOP, Category.MODELS), DATE, BOTH);

  private static final Map<String, String> FIRST_REVISION = published(1);
  private static final Map<String, String> SECOND_REVISION = published(2);

  private final Failing site = new Failing();

  /** A site whose store fails after some files. */
  private static final class Failing extends MemorySite {
    private int left = Integer.MAX_VALUE;

    Failing() {
      put(DATE, 1, BOTH, FIRST);
      put(DATE.plusDays(1), 1, NEXT);
      store(DATE, 2, Editions.of(BOTH, SECOND));
    }

    @Override
    public void put(SiteFile file) {
      if (left-- <= 0) {
        throw new IllegalStateException("bucket unavailable");
      }
      super.put(file);
    }
  }

  private static Map<String, String> published(int revision) {
    Failing site = new Failing();
    site.publish().run(DATE, revision);
    return Map.copyOf(site.files());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 5, 8, 15, 40})
  void secondRevision_isMixedByWholePagesUntilEitherIsPublishedAgain(int files) {
    site.left = files;
    for (int tries = 0; tries < 2; tries++) {
      assertThatThrownBy(() -> site.publish().run(DATE, 2)).hasMessage("bucket unavailable");
    }
    assertThat(site.editions().head(DATE)).contains(1);
    for (var file : site.files().entrySet()) {
      assertThat(file.getValue())
          .as(file.getKey())
          .isIn(FIRST_REVISION.get(file.getKey()), SECOND_REVISION.get(file.getKey()));
      requirePages(file.getKey());
    }
    Map<String, String> mixed = new TreeMap<>(site.files());

    site.left = Integer.MAX_VALUE;
    site.publish().run(DATE, 1);
    assertThat(site.files()).isEqualTo(FIRST_REVISION);

    site.files().putAll(mixed);
    site.publish().run(DATE, 2);
    assertThat(site.files()).isEqualTo(SECOND_REVISION);
    assertThat(site.editions().head(DATE)).contains(2);
  }

  /** Every page that a page links to exists, in whichever revision. */
  private void requirePages(String key) {
    if (!key.endsWith(".html")) {
      return;
    }
    Document page = site.page(key);
    for (String address : page.select("[href]").eachAttr("abs:href")) {
      if (address.startsWith(MemorySite.ADDRESS + "/") && address.matches(".*/(#.*)?")) {
        String folder = address.substring(MemorySite.ADDRESS.length() + 1).replaceFirst("#.*", "");
        assertThat(site.files()).as(key).containsKey(folder + "index.html");
      }
    }
  }
}
