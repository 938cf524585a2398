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

/**
 * The options that retract, restore and correct share: which story of which day, and the reason.
 */
final class AmendOptions {
  @Parameters(
      index = "0",
      paramLabel = "YYYY-MM-DD",
      converter = Arguments.Day.class,
      description = "The date of the edition.")
  private LocalDate date;

  @Parameters(
      index = "1",
      paramLabel = "STORY",
      description = "The story's number or id (show prints both), or its anchor on the page.")
  private String story;

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      description = "The reason, shown to readers in every language.")
  private String reason;

  @Option(names = "--reason-zh", paramLabel = "TEXT", description = "The reason on Chinese pages.")
  private String reasonZh;

  @Option(names = "--reason-en", paramLabel = "TEXT", description = "The reason on English pages.")
  private String reasonEn;

  @Mixin private DataDirectory data;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  /** The change that a command makes to a story. */
  @FunctionalInterface
  interface Act {
    AmendmentResult apply(Amender amend, LocalDate date, ChangeRequest change);
  }

  /**
   * Applies a change and publishes every day it affects again.
   *
   * @param done the past tense of the command, printed before the story's id and title
   * @return the exit code
   * @throws StoreException if the folder holds no site or the site cannot be written
   */
  int run(String done, Map<Language, String> titles, Map<Language, String> summaries, Act act) {
    Map<Language, String> reasons = texts(reasonZh, reasonEn);
    if (reason == null && reasons.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "--reason is missing: readers are shown why a story changed");
    }
    ChangeRequest change =
        new ChangeRequest(story, Optional.ofNullable(reason), reasons, titles, summaries);
    Path directory = data.existingDirectory();
    InstantSource clock = InstantSource.system();
    try (SqliteTable table = data.table(clock);
        FileSiteStore files = FileSiteStore.in(directory)) {
      EditionStore editions = new EditionStore(table);
      Publish publish = new Publish(editions, files, FileSiteStore.SITE_URL);
      AmendmentResult amended = act.apply(new Amender(editions, publish, clock), date, change);
      String days =
          amended.days().stream().map(LocalDate::toString).collect(Collectors.joining(", "));
      System.out.println(done + " " + amended.story() + " \"" + amended.title() + "\"");
      System.out.println("Published again: " + days);
      return 0;
    }
  }

  /** Maps the given texts to their languages; null means not given. */
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
