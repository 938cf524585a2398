package ainews.shared.site;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.table.TableContract;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contract of every implementation of {@link SiteStore}. */
public abstract class SiteStoreContract {
  private static final String KEY = "zh/2026-02-20/index.html";
  private static final int WRITERS = 6;

  private SiteStore store;

  /** A new store without files. */
  protected abstract SiteStore emptyStore() throws Exception;

  /** The headers with which a stored file is served. */
  protected abstract FileHeaders served(String key) throws Exception;

  @BeforeEach
  final void openStore() throws Exception {
    store = emptyStore();
  }

  @Test
  void get_keyNeverStored_isEmpty() {
    store.put(file(KEY, "page"));
    assertThat(store.get("zh/2026-02-20/index.htm")).isEmpty();
    assertThat(store.get("zh/2026-02-20/")).isEmpty();
    assertThat(store.get("zh/2026-02-20")).isEmpty();
    assertThat(store.get("en/index.html")).isEmpty();
  }

  @Test
  void put_thenGet_givesEveryByte() {
    byte[] bytes = new byte[300_000];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 31 + i / 256);
    }
    store.put(new SiteFile("assets/card.1f2e3d4c.png", bytes));
    store.put(file("empty.txt", ""));

    assertThat(store.get("assets/card.1f2e3d4c.png")).hasValue(bytes);
    assertThat(store.get("empty.txt")).hasValue(new byte[0]);
  }

  @Test
  void put_overAnother_replacesItWhole() {
    store.put(file(KEY, "a long page"));
    store.put(file(KEY, "short"));

    assertThat(text(KEY)).isEqualTo("short");
    assertThat(store.list("zh/2026-02-20/")).hasSize(1);
  }

  @Test
  void list_folder_givesItsFilesOnly() {
    putSome();

    assertThat(store.list("")).containsOnlyKeys("index.html", "zh.txt");
    assertThat(store.list("zh/")).containsOnlyKeys("zh/index.html");
    assertThat(store.list("zh/2026-02-20/"))
        .containsOnlyKeys("zh/2026-02-20/edition.md", "zh/2026-02-20/index.html");
  }

  @Test
  void list_prefix_givesEverythingBelow() {
    putSome();

    assertThat(store.list("zh/2026-"))
        .containsOnlyKeys(
            "zh/2026-02-20/edition.md", "zh/2026-02-20/index.html", "zh/2026-02-21/index.html");
    assertThat(store.list("zh/a"))
        .containsOnlyKeys("zh/archive/index.html", "zh/archive/2026-02/index.html");
    assertThat(store.list("zh"))
        .containsOnlyKeys(
            "zh.txt",
            "zh/index.html",
            "zh/2026-02-20/edition.md",
            "zh/2026-02-20/index.html",
            "zh/2026-02-21/index.html",
            "zh/archive/index.html",
            "zh/archive/2026-02/index.html");
    assertThat(store.list("zh/2026-02-20/index.html")).containsOnlyKeys("zh/2026-02-20/index.html");
  }

  @Test
  void list_noMatch_isEmpty() {
    assertThat(store.list("")).isEmpty();
    putSome();
    assertThat(store.list("fr/")).isEmpty();
    assertThat(store.list("zh/2025-")).isEmpty();
    assertThat(store.list("index.html/")).isEmpty();
  }

  @Test
  void fingerprint_dependsOnTheBytesOnly() {
    store.put(file("a.html", "one"));
    store.put(file("b.txt", "one"));
    store.put(file("c.html", "two"));
    Map<String, String> all = store.list("");

    assertThat(all.get("a.html"))
        .isEqualTo(all.get("b.txt"))
        .isEqualTo(store.fingerprint(bytes("one")))
        .isNotEqualTo(all.get("c.html"));
  }

  @Test
  void putIfEqual_sameContentAsSeen_replacesIt() {
    assertThat(store.putIfEqual(file(KEY, "first"), Optional.empty())).isTrue();
    assertThat(store.putIfEqual(file(KEY, "second"), seen(KEY))).isTrue();
    assertThat(text(KEY)).isEqualTo("second");
  }

  @Test
  void putIfEqual_otherContentThanSeen_changesNothing() {
    store.put(file(KEY, "first"));
    Optional<String> first = seen(KEY);
    store.put(file(KEY, "later"));

    assertThat(store.putIfEqual(file(KEY, "mine"), first)).isFalse();
    assertThat(store.putIfEqual(file(KEY, "mine"), Optional.empty())).isFalse();
    assertThat(text(KEY)).isEqualTo("later");
  }

  @Test
  void putIfEqual_fileDeletedSince_storesNothing() {
    String first = store.fingerprint(bytes("first"));

    assertThat(store.putIfEqual(file(KEY, "mine"), Optional.of(first))).isFalse();
    assertThat(store.get(KEY)).isEmpty();
  }

  @Test
  void put_duringReads_isSeenWhole() throws Exception {
    store.put(page(0));
    List<Boolean> whole =
        TableContract.atOnce(
            2 * WRITERS,
            n ->
                () -> {
                  if (n < WRITERS) {
                    store.put(page(n));
                  }
                  return text(KEY).matches("(\\d)\\1{99999}");
                });
    assertThat(whole).containsOnly(true);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en/index.html|text/html; charset=utf-8|public, max-age=300",
        "en/feed.xml|application/atom+xml; charset=utf-8|public, max-age=300",
        "sitemap.xml|application/xml; charset=utf-8|public, max-age=300",
        "en/stories.json|application/feed+json; charset=utf-8|public, max-age=300",
        "2026-02-20/edition.json|application/json; charset=utf-8|public, max-age=300",
        "assets/style.0a.css|text/css; charset=utf-8|public, max-age=31536000, immutable",
        "assets/card.0b.png|image/png|public, max-age=31536000, immutable"
      })
  void typeAndCaching_followFromTheName(String key, String type, String caching) throws Exception {
    store.put(file(key, "content"));

    FileHeaders served = served(key);
    assertThat(served.type()).isEqualToIgnoringWhitespace(type);
    assertThat(served.caching()).isEqualTo(caching);
  }

  private void putSome() {
    for (String key :
        List.of(
            "index.html",
            "zh.txt",
            "zh/index.html",
            "zh/2026-02-20/index.html",
            "zh/2026-02-20/edition.md",
            "zh/2026-02-21/index.html",
            "zh/archive/index.html",
            "zh/archive/2026-02/index.html")) {
      store.put(file(key, "of " + key));
    }
  }

  private static SiteFile page(int digit) {
    return file(KEY, String.valueOf(digit).repeat(100_000));
  }

  private Optional<String> seen(String key) {
    return Optional.ofNullable(store.list(key).get(key));
  }

  private String text(String key) {
    return new String(store.get(key).orElseThrow(), StandardCharsets.UTF_8);
  }

  private static SiteFile file(String key, String content) {
    return SiteFile.of(key, content);
  }

  private static byte[] bytes(String content) {
    return content.getBytes(StandardCharsets.UTF_8);
  }
}
