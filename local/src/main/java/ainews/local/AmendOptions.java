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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;
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

  private final Map<Language, String> reasons = new TreeMap<>();

  @Mixin private DataDirectory data;

  private CommandSpec spec;

  @Spec(Spec.Target.MIXEE)
  void spec(CommandSpec command) {
    spec = command;
    addTexts(command, "reason", "The reason on %s pages.", reasons);
  }

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

  /**
   * Adds an option for each language, such as {@code --title-zh}.
   *
   * @param description with %s for the language's English name
   * @param texts where the option puts its value
   */
  static void addTexts(
      CommandSpec command, String name, String description, Map<Language, String> texts) {
    for (Language language : Language.all()) {
      String english = Locale.forLanguageTag(language.tag()).getDisplayLanguage(Locale.ENGLISH);
      command.addOption(
          OptionSpec.builder("--" + name + "-" + language.id())
              .paramLabel("TEXT")
              .type(String.class)
              .description(description.formatted(english))
              .setter(new PutText(texts, language))
              .build());
    }
  }

  private record PutText(Map<Language, String> texts, Language language) implements ISetter {
    @Override
    @SuppressWarnings("unchecked")
    public <T> T set(T value) {
      return value == null ? (T) texts.remove(language) : (T) texts.put(language, (String) value);
    }
  }
}
