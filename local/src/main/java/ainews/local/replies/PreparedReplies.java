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

/** Answers as a model with what people wrote for a known day; what befalls services befalls it. */
public final class PreparedReplies {
  /** What the edition gives as the writer's name. */
  public static final String MODEL = "bedrock:" + Provenance.PREPARED;

  private final Replies replies;
  private final Set<String> befallen = ConcurrentHashMap.newKeySet();

  private PreparedReplies(Replies replies) {
    this.replies = replies;
  }

  /** The replies of a folder, if it brings any. */
  public static Optional<ConverseStub> in(Path folder) {
    try {
      return Replies.areIn(folder)
          ? Optional.of(
              // People read and wrote them: no model took a token.
              ConverseStub.answering(new PreparedReplies(Replies.read(folder))::answer, text -> 0))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("the prepared replies cannot be read", e);
    }
  }

  private ConverseStub.Reply answer(String task, JsonNode things) {
    ObjectNode answer = replies.answer(task, things);
    Optional<Replies.Story> hurt = replies.mishap(things);
    if (hurt.isEmpty()) {
      return ConverseStub.Reply.of(answer);
    }
    boolean isFirst = befallen.add(task + hurt.get().about());
    return switch (hurt.get().mishap().orElseThrow()) {
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
