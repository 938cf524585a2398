package ainews.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nu.validator.validation.SimpleDocumentValidator;
import org.junit.jupiter.api.Test;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Pages, styles and the icon are checked against their standards by the W3C's checker. */
class ValidPagesTest {
  private static final String SCHEMA = "http://s.validator.nu/html5-rdfalite.rnc";
  private static final String HEAD = "<!doctype html><html lang=en><title>Part</title>";
  private static final Map<String, String> FILES = SeveralDays.AMENDED;

  private final List<String> faults = new ArrayList<>();
  private final SimpleDocumentValidator validator = validator();

  @Test
  void everyPage_hasNoFaultAndNoWarning() throws Exception {
    Set<String> kinds = new TreeSet<>();
    for (var file : FILES.entrySet()) {
      if (file.getKey().endsWith(".html")) {
        check(file.getKey(), file.getValue());
        kinds.add(kind(file.getKey()));
      }
    }
    assertThat(faults).isEmpty();
    Set<String> expected = new TreeSet<>(Set.of("404.html", "index.html"));
    for (String language : List.of("zh/", "en/")) {
      for (String kind :
          List.of(
              "",
              "DAY/",
              "DAY/RANK/",
              "archive/",
              "archive/MONTH/",
              "category/ID/",
              "search/",
              "thread/ID/",
              "topic/ID/")) {
        expected.add(language + kind + "index.html");
      }
    }
    assertThat(kinds).isEqualTo(expected);
  }

  @Test
  void styleAndIcon_haveNoFaultAndNoWarning() throws Exception {
    for (var file : FILES.entrySet()) {
      if (file.getKey().endsWith(".css")) {
        check(file.getKey(), HEAD + "<style>\n" + file.getValue() + "</style>");
      }
      if (file.getKey().endsWith(".svg")) {
        check(file.getKey(), HEAD + file.getValue());
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void faults_areFound() throws Exception {
    check("page", HEAD + "<p id=a><p id=a><img src=x>");
    check("style", HEAD + "<style>a { colour: red }</style>");
    assertThat(faults).hasSize(4);
  }

  private static String kind(String key) {
    return key.replaceFirst("(thread|category|topic)/[^/]+", "$1/ID")
        .replaceFirst("\\d{4}-\\d\\d-\\d\\d", "DAY")
        .replaceFirst("/[1-3]/", "/RANK/")
        .replaceFirst("\\d{4}-\\d\\d", "MONTH");
  }

  private void check(String name, String page) throws IOException, SAXException {
    InputSource source = new InputSource(new StringReader(page));
    source.setSystemId(MemorySite.ADDRESS + "/" + name);
    validator.checkHtmlInputSource(source);
  }

  private SimpleDocumentValidator validator() {
    try {
      SimpleDocumentValidator made = new SimpleDocumentValidator(true, true, false);
      Faults handler = new Faults();
      made.setUpMainSchema(SCHEMA, handler);
      made.setUpValidatorAndParsers(handler, false, false);
      made.setAllowCss(true);
      return made;
    } catch (Exception e) {
      throw new IllegalStateException("the checker's own schema cannot be read", e);
    }
  }

  private final class Faults implements ErrorHandler {
    @Override
    public void warning(SAXParseException fault) {
      add("warning", fault);
    }

    @Override
    public void error(SAXParseException fault) {
      add("error", fault);
    }

    @Override
    public void fatalError(SAXParseException fault) {
      add("error", fault);
    }

    private void add(String kind, SAXParseException fault) {
      faults.add(
          fault.getSystemId()
              + ":"
              + fault.getLineNumber()
              + " "
              + kind
              + ": "
              + fault.getMessage());
    }
  }
}
