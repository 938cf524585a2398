package ainews.local;

import ainews.shared.edition.SourceId;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes a day's edition from the live sources or from a replay. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = {
      "Makes yesterday's edition from the live sources.",
      "A day made again gets a new revision; readers see the newest one."
    })
final class RunCommand implements Callable<Integer> {
  @Option(
      names = "--date",
      paramLabel = "YYYY-MM-DD",
      converter = Arguments.Day.class,
      description = "A past day other than yesterday, from 2000 on.")
  private LocalDate date;

  @Option(
      names = "--sources",
      paramLabel = "ID",
      split = ",",
      converter = Arguments.Source.class,
      completionCandidates = Arguments.SourceIds.class,
      description = "Read only these: ${COMPLETION-CANDIDATES}.")
  private List<SourceId> sources = List.of();

  @Option(
      names = "--replay",
      paramLabel = "DIR",
      description =
          "Answer every request from DIR/replay.yaml, not from the internet; the clock shows"
              + " six hours after the day's end. Needs --date.")
  private Path replay;

  @Mixin private EditionMaker maker;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    if (replay != null && date == null) {
      throw new ParameterException(
          spec.commandLine(), "--replay needs --date: name the day that its answers are from");
    }
    return maker.make(Optional.ofNullable(date), sources, Optional.ofNullable(replay));
  }
}
