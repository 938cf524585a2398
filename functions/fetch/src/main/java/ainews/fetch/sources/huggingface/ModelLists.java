package ainews.fetch.sources.huggingface;

import ainews.fetch.Entries;
import ainews.fetch.FetchContext;
import ainews.fetch.Listing;
import ainews.fetch.Parallel;
import ainews.shared.edition.Item;
import ainews.shared.edition.Window;
import ainews.shared.sources.HuggingFaceSettings;
import ainews.web.FetchException;
import ainews.web.WebRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Fetches the trending models that are new, and the newest of each maker in the settings. */
final class ModelLists {
  private static final String API = "https://huggingface.co/api/models?";
  private static final int TRENDING = 30;
  private static final Duration YOUNG = Duration.ofDays(7);

  private record Answer(Optional<Entries> models, Optional<FetchException> failure) {}

  private ModelLists() {}

  /** Returns whether any list could be read. Failures are added to the listing. */
  static boolean read(FetchContext context, Listing listing) throws InterruptedException {
    HuggingFaceSettings settings = context.settings().sources().get(HuggingFaceSettings.class);
    List<Callable<Answer>> lists = new ArrayList<>();
    lists.add(() -> ask(context, "sort=trendingScore&limit=" + TRENDING));
    for (String maker : settings.makers()) {
      String author = URLEncoder.encode(maker, StandardCharsets.UTF_8);
      lists.add(() -> ask(context, "author=" + author + "&sort=createdAt&direction=-1&limit=30"));
    }
    List<Answer> answers = new ArrayList<>();
    Parallel.inOrder(lists, answers::add);
    for (Answer answer : answers) {
      boolean isTrending = answer == answers.getFirst();
      answer.models().ifPresent(models -> listing.add(young(models, context.window(), isTrending)));
      answer.failure().ifPresent(listing::missing);
    }
    return answers.stream().anyMatch(answer -> answer.models().isPresent());
  }

  /**
   * Keeps the models of the last seven days. A trending model from earlier in the week belongs to
   * the day that first lists it, so it gets no time.
   */
  private static Entries young(Entries models, Window window, boolean isTrending) {
    Instant oldest = window.end().minus(YOUNG);
    List<Item> young =
        models.items().stream()
            .filter(model -> model.time().filter(time -> !time.isBefore(oldest)).isPresent())
            .map(
                model ->
                    isTrending && model.time().orElseThrow().isBefore(window.start())
                        ? model.toBuilder().time(null).build()
                        : model)
            .toList();
    return new Entries(young, models.read());
  }

  private static Answer ask(FetchContext context, String query) throws InterruptedException {
    try {
      Entries models = ModelList.parse(context.http().send(WebRequest.get(API + query)));
      return new Answer(Optional.of(models), Optional.empty());
    } catch (FetchException e) {
      return new Answer(Optional.empty(), Optional.of(e));
    }
  }
}
