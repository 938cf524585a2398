package ainews.shared.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteFileTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "index.html",
        "404.html",
        "zh/2026-02-20/edition.md",
        "zh/week/2026-W18/edition.md",
        "en/thread/2026-02-20-4b8a263f74868c7a/index.html",
        "assets/card-zh.1f2e3d4c.png"
      })
  void siteKey_isAccepted(String key) {
    assertThat(SiteFile.of(key, "早").bytes()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/index.html",
        "../ainews.db",
        "en/../../ainews.db",
        "en/./index.html",
        "en//index.html",
        "en/",
        "en\\index.html",
        ".fresh-0",
        "en/.htaccess",
        "en/a b.html",
        "en/\0.html",
        "en/index.html\n",
        "en/早.html",
        "EN/Index.html"
      })
  void keyThatCouldLeadElsewhere_isRefused(String key) {
    assertThatIllegalArgumentException().isThrownBy(() -> SiteFile.of(key, ""));
  }

  @Test
  void unknownExtension_isServedAsBytes() {
    assertThat(FileHeaders.of("own/notes.pdf"))
        .isEqualTo(new FileHeaders("application/octet-stream", "public, max-age=300"));
    assertThat(FileHeaders.of("CNAME").type()).isEqualTo("application/octet-stream");
  }
}
