package ainews.local;

import ainews.publish.Publish;
import ainews.publish.corrections.Amender;
import ainews.publish.corrections.AmendmentResult;
import ainews.publish.corrections.ChangeRequest;
import ainews.shared.edition.Language;
import ainews.shared.store.EditionStore;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Which story of which day to change, and why: what retract, restore and correct share. */
final class AmendOptions {
  @Parameters(
      index = "0",
      paramLabel = "YYYY-MM-DD",
      converter = Arguments.Day.class,
      description = "The day.")
  private LocalDate date;

  @Parameters(
      index = "1",
      paramLabel = "STORY",
      description = "Its id or number, as show prints them, or its anchor in the page.")
  private String story;

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      description = "Why; readers of every language see it.")
  private String reason;

  @Option(names = "--reason-zh", paramLabel = "TEXT", description = "Why, for the Chinese page.")
  private String reasonZh;

  @Option(names = "--reason-en", paramLabel = "TEXT", description = "Why, for the English page.")
  private String reasonEn;

  @Mixin private DataDirectory place;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  /** What is done to a story. */
  @FunctionalInterface
  interface Act {
    AmendmentResult apply(Amender amend, LocalDate date, ChangeRequest change);
  }

  /**
   * @param done what was done, in a word
   */
  int run(String done, Map<Language, String> titles, Map<Language, String> summaries, Act act) {
    Map<Language, String> reasons = texts(reasonZh, reasonEn);
    if (reason == null && reasons.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "--reason is needed: readers are told why");
    }
    ChangeRequest change =
        new ChangeRequest(story, Optional.ofNullable(reason), reasons, titles, summaries);
    Path directory = place.existingDirectory();
    InstantSource clock = InstantSource.system();
    try (SqliteTable table = place.table(clock);
        FileSiteStore files = FileSiteStore.in(directory)) {
      EditionStore editions = new EditionStore(table);
      Publish publish = new Publish(editions, files, FileSiteStore.SITE_URL);
      AmendmentResult amended = act.apply(new Amender(editions, publish, clock), date, change);
      String days =
          amended.days().stream().map(LocalDate::toString).collect(Collectors.joining(", "));
      System.out.println(done + " " + amended.story() + " \"" + amended.title() + "\"");
      System.out.println("Put up again: " + days);
      return 0;
    }
  }

  /** Those of two texts that are given. */
  static Map<Language, String> texts(String zh, String en) {
    Map<Language, String> texts = new TreeMap<>();
    if (zh != null) {
      texts.put(Language.ZH, zh);
    }
    if (en != null) {
      texts.put(Language.EN, en);
    }
    return texts;
  }
}
