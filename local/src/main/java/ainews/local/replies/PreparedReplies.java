package ainews.local.replies;

import ainews.shared.edition.Provenance;
import ainews.shared.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Answers in place of a model with texts that people wrote for a known day, faults included. */
public final class PreparedReplies {
  /** The model id that names prepared replies as the writer. */
  public static final String MODEL = "bedrock:" + Provenance.PREPARED;

  private final Replies replies;
  private final Set<String> failedOnce = ConcurrentHashMap.newKeySet();

  private PreparedReplies(Replies replies) {
    this.replies = replies;
  }

  /** Returns a server with the replies of a folder; empty if it has no {@code replies.json}. */
  public static Optional<ConverseStub> in(Path folder) {
    try {
      return Replies.areIn(folder)
          ? Optional.of(
              // People wrote them, so no tokens were used.
              ConverseStub.answering(new PreparedReplies(Replies.read(folder))::answer, text -> 0))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the prepared replies in " + folder, e);
    }
  }

  private ConverseStub.Reply answer(String task, JsonNode inputs) {
    ObjectNode answer = replies.answer(task, inputs);
    Optional<Replies.Story> faulty = replies.mishap(inputs);
    if (faulty.isEmpty()) {
      return ConverseStub.Reply.of(answer);
    }
    boolean isFirst = failedOnce.add(task + faulty.get().about());
    return switch (faulty.get().mishap().orElseThrow()) {
      case REFUSE -> new ConverseStub.Reply("I cannot help with that.", Optional.of("refusal"));
      case CUT -> isFirst ? cut(answer) : ConverseStub.Reply.of(answer);
      case THROTTLE -> isFirst ? ConverseStub.Reply.THROTTLED : ConverseStub.Reply.of(answer);
    };
  }

  private static ConverseStub.Reply cut(ObjectNode answer) {
    String whole = Json.write(answer);
    return new ConverseStub.Reply(
        whole.substring(0, whole.length() / 2), Optional.of("max_tokens"));
  }
}
