package ainews.local;

import ainews.fanout.FanOutHandler;
import ainews.fetch.run.FetchHandler;
import ainews.fetch.run.FetchRun;
import ainews.local.flow.Driver;
import ainews.local.flow.StateMachine;
import ainews.local.flow.Template;
import ainews.local.flow.Time;
import ainews.publish.Publish;
import ainews.publish.PublishHandler;
import ainews.publish.site.Bucket;
import ainews.shared.edition.SourceId;
import ainews.shared.json.Json;
import ainews.shared.settings.Secrets;
import ainews.shared.settings.Settings;
import ainews.shared.store.EditionStore;
import ainews.shared.store.ItemStore;
import ainews.shared.table.Table;
import ainews.summarise.Assistance;
import ainews.summarise.Summarise;
import ainews.summarise.SummariseHandler;
import ainews.web.Network;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;

/** The eleven functions in one process, called by the template's own state machine. */
public final class Agent {
  private static final String STACK = "local";

  private final Map<String, RequestStreamHandler> functions;
  private final StateMachine machine;
  private final Progress progress;
  private final RandomGenerator random;

  /**
   * @param assistance the models that help to summarise
   * @param siteUrl where the site is served, for the address of an edition
   */
  public Agent(
      Table table,
      S3Client bucket,
      String siteUrl,
      Settings settings,
      Assistance assistance,
      Secrets secrets,
      Network network,
      InstantSource clock,
      RandomGenerator random,
      Progress progress) {
    EditionStore editions = new EditionStore(table);
    ItemStore items = new ItemStore(table, clock);
    // One for all, so that requests of two sources to one host wait for one another.
    FetchRun fetch = new FetchRun(editions, items, settings, secrets, network, random);
    Summarise summarise = new Summarise(editions, items, settings, assistance);
    this.functions =
        AllSources.LIST.stream()
            .collect(
                Collectors.toMap(
                    source -> STACK + "-fetch-" + source.id(),
                    source -> new FetchHandler(source, editions, pinned -> fetch)));
    functions.put(STACK + "-fan-out", new FanOutHandler(editions, settings, clock));
    functions.put(STACK + "-summarise", new SummariseHandler(editions, pinned -> summarise));
    functions.put(
        STACK + "-publish",
        new PublishHandler(
            editions, new Publish(editions, new Bucket(bucket, LocalBucket.NAME), siteUrl), clock));
    this.machine =
        StateMachine.parse(Template.packaged(), "Edition", Map.of("AWS::StackName", STACK));
    this.random = random;
    this.progress = progress;
  }

  /**
   * Makes a day's edition.
   *
   * @param sources those to read; all that are on where empty
   * @param execution a name that no other making has
   * @return the address of the edition
   */
  public String make(LocalDate date, List<SourceId> sources, String execution)
      throws InterruptedException {
    ObjectNode input = Json.mapper().createObjectNode();
    input.put("date", date.toString()).put("again", true);
    if (!sources.isEmpty()) {
      sources.forEach(input.putArray("sources")::addPOJO);
    }
    Driver driver = new Driver(machine, this::invoke, Time.REAL, random::nextDouble);
    JsonNode asText = Json.mapper().valueToTree(input);
    return driver.run(asText, execution).path("url").asText();
  }

  private JsonNode invoke(String function, JsonNode payload) throws IOException {
    String step = function.substring(STACK.length() + 1);
    progress.started(step);
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    byte[] event = payload.toString().getBytes(StandardCharsets.UTF_8);
    try {
      functions.get(function).handleRequest(new ByteArrayInputStream(event), output, null);
    } catch (SdkException e) {
      // What the bucket answers is for programmers, and only its folder can be at fault here.
      StoreException told = LocalBucket.unwritable();
      progress.failed(step, told);
      throw told;
    } catch (IOException | RuntimeException e) {
      progress.failed(step, e);
      throw e;
    }
    JsonNode result = Json.mapper().readTree(output.toByteArray());
    progress.ended(step, result);
    return result;
  }
}
