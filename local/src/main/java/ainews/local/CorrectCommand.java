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
      "Corrects a story of a published edition and says so below it.",
      "A text that is not given stays as it is."
    })
final class CorrectCommand implements Callable<Integer> {
  @Mixin private AmendOptions options;

  @Option(names = "--title-zh", paramLabel = "TEXT", description = "The title in Chinese.")
  private String titleZh;

  @Option(names = "--title-en", paramLabel = "TEXT", description = "The title in English.")
  private String titleEn;

  @Option(
      names = "--summary-zh",
      paramLabel = "TEXT",
      description = "The summary in Chinese; an empty one takes it away.")
  private String summaryZh;

  @Option(
      names = "--summary-en",
      paramLabel = "TEXT",
      description = "The summary in English; an empty one takes it away.")
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
