package ainews.local;

import ainews.deliver.run.DeliveryRun;
import ainews.fanout.FanOut;
import ainews.fanout.FanOutRequest;
import ainews.fanout.PlannedDay;
import ainews.fetch.run.FetchRun;
import ainews.publish.Publish;
import ainews.shared.edition.IsoWeek;
import ainews.shared.edition.SourceId;
import ainews.shared.edition.SourceReport;
import ainews.shared.json.Json;
import ainews.summarise.Summarise;
import ainews.summarise.SummariseWeek;
import ainews.summarise.prompt.Deadline;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a day's edition, and after a Sunday's that of the week, as the state machine does in the
 * cloud. The parts exchange dates and revisions, never items; all sources are read at the same
 * time.
 */
record EditionFlow(
    FanOut fanOut,
    FetchRun fetch,
    Summarise summarise,
    SummariseWeek summariseWeek,
    Publish publish,
    LocalDelivery delivery,
    Duration longestFetch,
    Progress progress) {
  /**
   * The state machine's time limit per source; it covers all of them, since they run in parallel.
   */
  static final Duration LONGEST_FETCH = Duration.ofSeconds(250);

  private static final Logger LOG = LoggerFactory.getLogger(EditionFlow.class);

  /**
   * Makes an edition; a day that already has one gets its next revision.
   *
   * @param sources the sources to read; empty means all that are switched on
   * @param execution a unique name for this run
   * @return the URL of the edition
   * @throws InterruptedException if this thread is interrupted; running parts are interrupted too
   */
  String make(LocalDate date, List<SourceId> sources, String execution)
      throws InterruptedException {
    FanOutRequest request =
        new FanOutRequest(
            Optional.empty(), Optional.of(date), sources, Optional.of(true), execution);
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    try {
      return threads.submit(() -> run(request, threads)).get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException fault
          ? fault
          : new IllegalStateException(e.getCause());
    } finally {
      // Not close(): it would wait for a source that hangs.
      threads.shutdownNow();
    }
  }

  private String run(FanOutRequest request, ExecutorService threads) throws Exception {
    PlannedDay plan = step("fan-out", () -> fanOut.plan(request));
    LocalDate date = plan.date();
    int revision = plan.revision();
    List<SourceId> sources = plan.sources().stream().map(PlannedDay.Task::source).toList();
    List<Callable<SourceReport>> fetches =
        AllSources.LIST.stream()
            .filter(source -> sources.contains(source.id()))
            .<Callable<SourceReport>>map(
                source ->
                    () -> step("fetch-" + source.id(), () -> fetch.fetch(date, revision, source)))
            .toList();
    // Fan-out has stored "did not answer" for each source; a finished fetch replaces it.
    threads.invokeAll(fetches, longestFetch.toMillis(), TimeUnit.MILLISECONDS);
    step("summarise", () -> summarise.run(date, revision, Deadline.NONE));
    String url = step("publish", () -> publish.run(date, revision)).url();
    List<Callable<DeliveryRun>> deliveries =
        delivery.channels().stream()
            .<Callable<DeliveryRun>>map(
                channel ->
                    () ->
                        step(
                            "deliver-" + channel,
                            () -> delivery.published(date, revision, channel)))
            .toList();
    // What fails is reported as progress, and leaves the edition as it is.
    threads.invokeAll(deliveries);
    if (plan.week().isPresent()) {
      makeWeek(plan.week().get());
    }
    return url;
  }

  /** The day is published, so that a failure here is only reported. */
  private void makeWeek(IsoWeek week) throws InterruptedException {
    try {
      int revision = step("week", () -> summariseWeek.run(week)).revision();
      step("publish-week", () -> publish.week(week, revision));
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception e) {
      LOG.warn("the edition of {} was not made; ./ainews week {} makes it", week, week, e);
    }
  }

  /**
   * Retries a failed part once, unless the request or the disk is at fault: that would not help.
   */
  private <T> T step(String name, Callable<T> part) throws Exception {
    try {
      return once(name, part);
    } catch (IllegalArgumentException | StoreException | InterruptedException e) {
      throw e;
    } catch (Exception e) {
      return once(name, part);
    }
  }

  private <T> T once(String name, Callable<T> part) throws Exception {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    progress.started(name);
    try {
      T result = part.call();
      progress.ended(name, Json.mapper().valueToTree(result));
      return result;
    } catch (InterruptedException e) {
      progress.failed(name, new InterruptedException("interrupted"));
      throw e;
    } catch (Exception | Error e) {
      progress.failed(name, e);
      throw e;
    }
  }
}
