package ainews.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** Gives each test its own window and fails it if the browser reports a problem. */
@ExtendWith(WithReader.class)
abstract class OnePage {
  static final String EDITION = "en/2026-02-20/";

  Page page;

  private final Reader reader;
  private BrowserContext window;
  BrowserErrors browserErrors;

  OnePage(Reader reader) {
    this.reader = reader;
  }

  @BeforeEach
  void open() {
    open(Reader.sized(1000, 800));
  }

  /** Replaces the window with a new one that has no stored state. */
  final void open(Browser.NewContextOptions options) {
    if (window != null) {
      close();
    }
    window = reader.window(options);
    browserErrors = BrowserErrors.of(window, reader.url());
    page = window.newPage();
  }

  @AfterEach
  void close() {
    window.close();
    assertThat(browserErrors.take()).isEmpty();
  }

  static List<String> texts(Object answer) {
    return ((List<?>) answer).stream().map(String::valueOf).toList();
  }
}
