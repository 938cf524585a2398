package ainews.local.lobsters;

import static ainews.fetch.JsonFields.count;
import static ainews.fetch.JsonFields.text;

import ainews.fetch.Entries;
import ainews.fetch.Items;
import ainews.fetch.JsonFields;
import ainews.fetch.ResponseChecks;
import ainews.shared.edition.Item;
import ainews.shared.edition.Metric;
import ainews.shared.edition.Problem;
import ainews.web.FetchException;
import ainews.web.WebResponse;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Parses a page of stories. */
final class LobstersParser {
  private LobstersParser() {}

  /**
   * @throws FetchException if the answer is no list of stories
   */
  static Entries parse(WebResponse answer) throws FetchException {
    JsonNode stories = ResponseChecks.json(answer);
    if (!stories.isArray()) {
      throw new FetchException(Problem.MALFORMED, "no list of stories");
    }
    List<Item> items = new ArrayList<>();
    stories.forEach(story -> item(story).ifPresent(items::add));
    return new Entries(items, stories.size());
  }

  private static Optional<Item> item(JsonNode story) {
    if (text(story, "title").isBlank()) {
      return Optional.empty();
    }
    return Items.valid(
        Item.of(LobstersDescriptor.ID, text(story, "short_id"), text(story, "comments_url"))
            .title(text(story, "title"))
            .text(text(story, "description_plain"))
            .author(text(story, "submitter_user"))
            .time(JsonFields.time(story, "created_at"))
            .engagement(Metric.POINTS, count(story, "score"))
            .engagement(Metric.COMMENTS, count(story, "comment_count"))
            .link(text(story, "url")));
  }
}
