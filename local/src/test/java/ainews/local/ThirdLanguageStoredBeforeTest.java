package ainews.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The same table and site, opened by a build with a third language. */
@Tag("third-language")
class ThirdLanguageStoredBeforeTest extends StoredBeforeTest {
  private boolean isPublished;

  /** Adds the language to the site by making a day in it. */
  @Override
  Path settings() throws Exception {
    if (!isPublished) {
      return super.settings();
    }
    Path settings = out.resolve("three.yaml");
    Files.writeString(
        settings,
        Files.readString(resource("settings.yaml"))
            + "site: {languages: [zh, en, fr], titles: {fr: IA au quotidien}}\n");
    return settings;
  }

  @Test
  void daysFromBefore_areReadInTheLanguage() throws Exception {
    isPublished = true;
    try (StandInModel model = new StandInModel(resource("drafts.json"), 0)) {
      make(NEW, model);
    }
    run("rebuild");

    for (String day : DAYS) {
      assertThat(page(day).select("html").attr("lang")).isEqualTo("fr");
      assertThat(page(day).select("article.story")).isNotEmpty();
    }
    Document first = page(FIRST);
    assertThat(first.select("article.withdrawn .amended").text()).startsWith("Retiré (2026");
    assertThat(first.select("article.withdrawn .summary, article.withdrawn a[rel]:not(.links a)"))
        .isEmpty();
    assertThat(first.select("article .summary .mark").eachText())
        .isNotEmpty()
        .allMatch(mark -> mark.contains("(texte original en "));
    Document second = page(SECOND);
    assertThat(second.select(".amended b").eachText())
        .anyMatch(words -> words.startsWith("Corrigé (2026"));
    assertThat(second.select(".earlier").text()).startsWith("précédemment, " + FIRST);
    assertThat(run("show", FIRST, "--lang", "fr").out()).contains("Retiré (2026");
    assertThat(List.of("feed.xml", "stories.json", "archive/index.html"))
        .allMatch(file -> Files.exists(out.resolve("site/fr", file)));
  }

  private Document page(String day) throws Exception {
    return Jsoup.parse(Files.readString(out.resolve("site/fr/" + day + "/index.html")));
  }
}
