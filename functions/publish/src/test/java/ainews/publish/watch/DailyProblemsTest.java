package ainews.publish.watch;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.edition.Problem;
import ainews.shared.edition.Provenance;
import ainews.shared.edition.SourceReport;
import ainews.shared.sources.RedditDescriptor;
import ainews.shared.store.DeliveryRecord;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kind of problem, and a day that is nearly as bad and quiet. */
class DailyProblemsTest {
  private static final String SLACK = "delivery: [{channel: slack, language: en, what: top}]";
  private static final String SLACK_OF_REDDIT =
      "delivery: [{channel: slack, language: en, what: top, sources: [reddit]}]";

  private record Kind(String words, Consumer<DayScene> bad, Consumer<DayScene> quiet) {
    @Override
    public String toString() {
      return words;
    }
  }

  static Stream<Kind> kinds() {
    return Stream.concat(ofEditions(), Stream.concat(ofSources(), ofFeedsAndChannels()));
  }

  private static Stream<Kind> ofEditions() {
    return Stream.of(
        new Kind("only 9 stories", day -> day.written = 9, day -> day.written = 10),
        new Kind("the usual number is 41", day -> day.before(14, 41), day -> day.before(14, 40)),
        new Kind("the usual number is 60", day -> day.before(5, 60), day -> day.before(4, 60)),
        new Kind(
            "1 story left out because of a fault", day -> day.dropped = 1, day -> day.dropped = 0),
        new Kind("stored rows cannot be read", day -> day.damagesAStory = true, day -> {}),
        new Kind(
            "no model answered (timed out)",
            day -> {
              day.writer = Provenance.NO_WRITER;
              day.failures =
                  Optional.of(new Provenance.Failures(20, Optional.of(Problem.TIMED_OUT)));
            },
            day -> {
              day.writer = Provenance.NO_WRITER;
              day.writing = Optional.empty();
              day.extracts = 20;
            }),
        new Kind(
            "models left 3 questions without an answer",
            day -> day.failures = Optional.of(new Provenance.Failures(3, Optional.empty())),
            day -> day.failures = Optional.of(new Provenance.Failures(2, Optional.empty()))),
        new Kind(
            "the day's budget for models was reached",
            day -> day.writing = stopped(true, false),
            day -> day.writing = stopped(false, false)),
        new Kind(
            "the time for writing ran out",
            day -> day.writing = stopped(false, true),
            day -> day.writing = stopped(false, false)),
        new Kind(
            "the check rejected the first text of 7 of 20",
            day -> day.writing = Optional.of(DayScene.texts(4, 3, 0)),
            day -> day.writing = Optional.of(DayScene.texts(3, 3, 0))),
        new Kind(
            "7 of 20 stories are extracts",
            day -> {
              day.written = 13;
              day.extracts = 7;
            },
            day -> {
              day.written = 14;
              day.extracts = 6;
            }));
  }

  private static Stream<Kind> ofSources() {
    Stream<Kind> urgent =
        Stream.of(
                Problem.CREDITS_OUT,
                Problem.UNAUTHORISED,
                Problem.BAD_REQUEST,
                Problem.NOT_FOUND,
                Problem.MALFORMED,
                Problem.CHANGED,
                Problem.REFUSED,
                Problem.DID_NOT_ANSWER)
            .map(
                problem ->
                    new Kind(
                        "Reddit was not read in full (" + problem.id() + ": why)",
                        day ->
                            day.reports.add(
                                SourceReport.failed(RedditDescriptor.ID, problem, "why")),
                        day ->
                            day.reports.add(
                                SourceReport.failed(
                                    RedditDescriptor.ID, Problem.RATE_LIMITED, "why"))));
    Stream<Kind> passing =
        Stream.of(Problem.BLOCKED, Problem.RATE_LIMITED, Problem.TIMED_OUT, Problem.UNREACHABLE)
            .map(
                problem -> {
                  SourceReport failed = SourceReport.failed(RedditDescriptor.ID, problem, "why");
                  return new Kind(
                      "Reddit brought nothing for three days (" + problem.id() + ": why)",
                      day -> {
                        day.reports.add(failed);
                        day.before(2, failed);
                      },
                      day -> {
                        day.reports.add(failed);
                        day.before(1, failed);
                      });
                });
    return Stream.of(
            urgent,
            passing,
            Stream.of(
                new Kind(
                    "Reddit listed 4 entries; the usual number is 50",
                    day -> day.reports.add(DayScene.read(RedditDescriptor.ID, 4).usually(50)),
                    day -> day.reports.add(DayScene.read(RedditDescriptor.ID, 4))),
                new Kind(
                    "Reddit brought nothing for three days",
                    day -> {
                      day.reports.add(DayScene.read(RedditDescriptor.ID, 0));
                      day.before(2, DayScene.read(RedditDescriptor.ID, 0));
                    },
                    day -> {
                      day.reports.add(DayScene.read(RedditDescriptor.ID, 0));
                      day.before(2, DayScene.read(RedditDescriptor.ID, 1));
                    })))
        .flatMap(kinds -> kinds);
  }

  private static Stream<Kind> ofFeedsAndChannels() {
    SourceReport fine = DayScene.feed(Optional.empty(), Optional.empty());
    SourceReport gone = DayScene.feed(Optional.of(Problem.NOT_FOUND), Optional.empty());
    return Stream.of(
        new Kind(
            "feed Lab has failed for three days (not found: not found)",
            day -> {
              day.reports.add(gone);
              day.before(2, gone);
            },
            day -> {
              day.reports.add(gone);
              day.before(2, fine);
            }),
        new Kind(
            "feed Lab has changed",
            day -> day.reports.add(DayScene.feed(Optional.of(Problem.CHANGED), Optional.empty())),
            day ->
                day.reports.add(DayScene.feed(Optional.of(Problem.TIMED_OUT), Optional.empty()))),
        new Kind(
            "feed Lab listed 4 entries; the usual number is 30",
            day -> day.reports.add(DayScene.feed(Optional.empty(), Optional.of(30))),
            day -> day.reports.add(fine)),
        new Kind(
            "slack (en) refused 1 message (HTTP 403)",
            day -> {
              day.delivery = SLACK;
              day.message(DeliveryRecord.State.REFUSED, DayScene.NOW, "HTTP 403");
            },
            day -> {
              day.delivery = SLACK;
              day.message(DeliveryRecord.State.SENT, DayScene.NOW, "");
            }),
        new Kind(
            "1 message to slack (en) may not have arrived",
            day -> {
              day.delivery = SLACK;
              day.message(DeliveryRecord.State.UNCERTAIN, DayScene.NOW, "no answer");
            },
            day -> {
              day.delivery = SLACK;
              day.message(DeliveryRecord.State.SENDING, DayScene.NOW, "");
            }),
        new Kind(
            "nothing was sent to slack (en)",
            day -> day.delivery = SLACK,
            day -> day.delivery = SLACK_OF_REDDIT));
  }

  private static Optional<Provenance.Writing> stopped(boolean money, boolean time) {
    return Optional.of(new Provenance.Writing("1", 0, 0, 3, money, time));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void problem_isFoundWithAPlaceAndARemedy(Kind kind) {
    DayScene day = new DayScene();
    kind.bad().accept(day);
    day.publish();
    assertThat(day.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.what()).contains(kind.words()).doesNotEndWith(".");
              assertThat(problem.where()).isNotBlank();
              assertThat(problem.remedy()).isNotBlank();
              assertThat(problem.line()).doesNotContain("\n");
            });
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void dayThatIsNotQuiteAsBad_isQuiet(Kind kind) {
    DayScene day = new DayScene();
    kind.quiet().accept(day);
    day.publish();
    assertThat(day.problems()).isEmpty();
  }
}
