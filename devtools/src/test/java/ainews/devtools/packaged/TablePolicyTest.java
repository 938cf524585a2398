package ainews.devtools.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.devtools.flow.Template;
import ainews.shared.edition.SourceId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TablePolicyTest {
  private static final Template TEMPLATE = Template.parse(Template.packaged());
  private static final List<String> WRITES = List.of("UpdateItem", "DeleteItem", "PutItem");

  private static boolean allows(String function, String action, String partition) {
    return new TablePolicy(TEMPLATE, function).allows(action, partition);
  }

  private static List<String> fetchers() {
    return TEMPLATE.ids("AWS::Serverless::Function").stream()
        .filter(id -> id.startsWith("Fetch"))
        .toList();
  }

  /** Requests that none of the roles makes; together with the other tests over two hundred. */
  @ParameterizedTest
  @ValueSource(strings = {"Scan", "PartiQLSelect", "BatchGetItem", "BatchWriteItem", "PutItem"})
  void requestThatNamesNoKeyOrIsNeverMade_isRefused(String action) {
    for (String function : TEMPLATE.ids("AWS::Serverless::Function")) {
      assertThat(allows(function, action, null)).as(function).isFalse();
      assertThat(allows(function, action, "PUBLISHED")).as(function).isFalse();
    }
  }

  @Test
  void queryWithoutAKey_isRefused() {
    for (String function : TEMPLATE.ids("AWS::Serverless::Function")) {
      assertThat(allows(function, "Query", null)).as(function).isFalse();
    }
  }

  @Test
  void source_writesItsOwnRowsOnly() {
    for (String function : fetchers()) {
      String own = function.substring("Fetch".length()).toLowerCase(Locale.ROOT);
      for (SourceId source : SourceId.all()) {
        boolean isOwn = source.id().equals(own);
        assertThat(allows(function, "UpdateItem", "ITEMS#2026-02-20#" + source.id()))
            .as(function + " " + source.id())
            .isEqualTo(isOwn);
        assertThat(allows(function, "UpdateItem", "SEEN#" + source.id())).isEqualTo(isOwn);
        assertThat(allows(function, "Query", "REPORT#2026-02-20#" + source.id())).isEqualTo(isOwn);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "EDITION#2026-02-20",
        "EDITION#2026-02-20#1",
        "PUBLISHED",
        "MONTHS",
        "SITE",
        "SETTINGS",
        "SECRET",
        "SPEND",
        "TEXT#a",
        "THREAD#a",
        "ENGAGEMENT#reddit",
        "DELIVERY#2026-02-20#slack",
        "PROBLEMS",
        "WEEKS",
        "WEEK#2026-W08",
        "ITEMS#2026-02-20#other",
        "ITEMS",
        "SEEN#",
        ""
      })
  void sources_writeNothingElse(String partition) {
    for (String function : fetchers()) {
      for (String action : WRITES) {
        assertThat(allows(function, action, partition)).as(function + " " + action).isFalse();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "FanOut, UpdateItem, PUBLISHED",
    "FanOut, UpdateItem, ITEMS#2026-02-20#rss",
    "FanOut, UpdateItem, EDITION#2026-02-20",
    "FanOut, Query, EDITION#2026-02-20#1",
    "FanOut, GetItem, SECRET",
    "Summarise, UpdateItem, EDITION#2026-02-20",
    "Summarise, UpdateItem, ITEMS#2026-02-20#rss",
    "Summarise, UpdateItem, SEEN#rss",
    "Summarise, UpdateItem, REPORT#2026-02-20#rss",
    "Summarise, UpdateItem, PUBLISHED",
    "Summarise, UpdateItem, SETTINGS",
    "Summarise, DeleteItem, TEXT#a",
    "Summarise, UpdateItem, DELIVERY#2026-02-20#slack",
    "Summarise, UpdateItem, WEEK#2026-W08",
    "Summarise, UpdateItem, WEEKS",
    "FanOut, UpdateItem, WEEK#2026-W08#1",
    "Publish, UpdateItem, WEEK#2026-W08#1",
    "Publish, DeleteItem, WEEKS",
    "Publish, UpdateItem, ITEMS#2026-02-20#rss",
    "Publish, UpdateItem, SEEN#rss",
    "Publish, UpdateItem, TEXT#a",
    "Publish, UpdateItem, SPEND",
    "Publish, GetItem, SECRET",
    "Publish, UpdateItem, REPORT#2026-02-20#rss",
    "Publish, DeleteItem, PUBLISHED",
    "Publish, DeleteItem, PROBLEMS",
    "Summarise, UpdateItem, PROBLEMS",
    "Publish, DeleteItem, EDITION#2026-02-20",
    "Publish, UpdateItem, DELIVERY#2026-02-20#slack",
    "Deliver, UpdateItem, EDITION#2026-02-20",
    "Deliver, UpdateItem, EDITION#2026-02-20#1",
    "Deliver, UpdateItem, MONTHS",
    "Deliver, UpdateItem, PUBLISHED",
    "Deliver, DeleteItem, DELIVERY#2026-02-20#slack",
    "Deliver, GetItem, ITEMS#2026-02-20#rss",
    "Deliver, GetItem, TEXT#a",
    "Deliver, GetItem, SECRET"
  })
  void part_isRefusedWhatIsNotItsOwn(String function, String action, String partition) {
    assertThat(allows(function, action, partition)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "Publish, DeleteItem, THREAD#a",
    "Publish, UpdateItem, THREAD#a",
    "Publish, UpdateItem, EDITION#2026-02-20",
    "Publish, UpdateItem, PROBLEMS",
    "Publish, Query, DELIVERY#2026-02-20#slack",
    "Publish, UpdateItem, WEEK#2026-W08",
    "Publish, UpdateItem, WEEKS",
    "Publish, GetItem, WEEK#2026-W08#1",
    "Summarise, UpdateItem, WEEK#2026-W08#1",
    "Summarise, GetItem, WEEK#2026-W08",
    "FetchRss, DeleteItem, FEED#00",
    "Deliver, Query, DELIVERY#2026-02-20#slack",
    "Deliver, UpdateItem, DELIVERY#2026-W08#email",
    "Deliver, GetItem, MONTHS"
  })
  void rowsThatADayRarelyTouches_areAllowed(String function, String action, String partition) {
    assertThat(allows(function, action, partition)).isTrue();
  }
}
