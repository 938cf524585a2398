package ainews.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each test has a window of its own, of which the browser may not complain. */
@ExtendWith(WithReader.class)
abstract class OnePage {
  static final String EDITION = "en/2026-02-20/";

  Page page;

  private final Reader reader;
  private BrowserContext window;
  private Complaints complaints;

  OnePage(Reader reader) {
    this.reader = reader;
  }

  @BeforeEach
  void open() {
    open(Reader.sized(1000, 800));
  }

  /** A window that remembers nothing, in place of the last one. */
  final void open(Browser.NewContextOptions options) {
    if (window != null) {
      close();
    }
    window = reader.window(options);
    complaints = Complaints.of(window, reader.url());
    page = window.newPage();
  }

  @AfterEach
  void close() {
    window.close();
    assertThat(complaints.take()).isEmpty();
  }

  static List<String> texts(Object answer) {
    return ((List<?>) answer).stream().map(String::valueOf).toList();
  }
}
