package ainews.local;

import ainews.publish.corrections.Amender;
import ainews.shared.edition.Language;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

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

  private final Map<Language, String> titles = new TreeMap<>();
  private final Map<Language, String> summaries = new TreeMap<>();

  @Spec
  void spec(CommandSpec command) {
    AmendOptions.addTexts(command, "title", "The new %s title.", titles);
    AmendOptions.addTexts(
        command, "summary", "The new %s summary; an empty text removes it.", summaries);
  }

  @Override
  public Integer call() {
    return options.run("Corrected:", titles, summaries, Amender::correct);
  }
}
