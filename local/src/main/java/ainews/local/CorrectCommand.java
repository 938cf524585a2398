package ainews.local;

import ainews.publish.corrections.Amender;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Corrects a published story. */
@Command(
    name = "correct",
    mixinStandardHelpOptions = true,
    description = {
      "Corrects a story of a published edition and adds a note below it.",
      "Texts that are not given stay unchanged."
    })
final class CorrectCommand implements Callable<Integer> {
  @Mixin private AmendOptions options;

  @Option(names = "--title-zh", paramLabel = "TEXT", description = "The new Chinese title.")
  private String titleZh;

  @Option(names = "--title-en", paramLabel = "TEXT", description = "The new English title.")
  private String titleEn;

  @Option(
      names = "--summary-zh",
      paramLabel = "TEXT",
      description = "The new Chinese summary; an empty text removes it.")
  private String summaryZh;

  @Option(
      names = "--summary-en",
      paramLabel = "TEXT",
      description = "The new English summary; an empty text removes it.")
  private String summaryEn;

  @Override
  public Integer call() {
    return options.run(
        "Corrected:",
        AmendOptions.texts(titleZh, titleEn),
        AmendOptions.texts(summaryZh, summaryEn),
        Amender::correct);
  }
}
