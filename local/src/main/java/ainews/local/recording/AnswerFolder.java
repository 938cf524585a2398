package ainews.local.recording;

import ainews.shared.json.Json;
import ainews.shared.text.TextFile;
import ainews.summarise.llm.AnswerReader;
import ainews.summarise.llm.Model;
import ainews.summarise.llm.ModelAnswer;
import ainews.summarise.llm.ModelException;
import ainews.summarise.llm.ModelException.Kind;
import ainews.summarise.llm.ModelId;
import ainews.summarise.llm.ModelUsage;
import ainews.summarise.llm.Prompt;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A folder {@code answers} with one file for each prompt, {@code <task>-<hash>.txt}: the messages,
 * the tokens used, and the answer or why there is none. A file may hold an answer alone. {@code
 * models.json} names the models that answered.
 */
public final class AnswerFolder {
  private static final String ANSWER = "\n\n== answer\n";
  private static final String USAGE = "\n\n== usage\n";
  private static final String FAILED = "\n\n== failed\n";

  private final Path folder;
  private final Map<String, Integer> missing = new TreeMap<>();

  private AnswerFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * The models of a recording; their ids, or {@code none}.
   *
   * @param desk the model that chose
   * @param write the model that wrote
   * @param check the model that checked
   */
  public record Answerers(String desk, String write, String check) {
    private static final String RECORDED = "bedrock:recorded";
    private static final Answerers UNKNOWN = new Answerers(RECORDED, RECORDED, RECORDED);

    public Answerers {
      // Recordings of earlier versions have none.
      check = check == null ? "none" : check;
    }
  }

  /** Returns the recorded answers in a folder; empty if it has no {@code answers}. */
  public static Optional<AnswerFolder> in(Path folder) {
    Path answers = folder.resolve("answers");
    return Files.isDirectory(answers) ? Optional.of(new AnswerFolder(answers)) : Optional.empty();
  }

  /**
   * Creates {@code answers} in a folder, to record there.
   *
   * @throws IOException if the folder cannot be written
   */
  public static AnswerFolder create(Path folder, Answerers models) throws IOException {
    AnswerFolder answers = new AnswerFolder(folder.resolve("answers"));
    Files.createDirectories(answers.folder);
    Files.writeString(answers.folder.resolve("models.json"), Json.write(models) + "\n");
    return answers;
  }

  /**
   * @throws UncheckedIOException if {@code models.json} cannot be read
   */
  public Answerers models() {
    Path file = folder.resolve("models.json");
    try {
      return Files.exists(file)
          ? Json.read(TextFile.read(file), Answerers.class)
          : Answerers.UNKNOWN;
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  /** Returns a model that asks another one and records what it answers. */
  public Model recording(Model model) {
    return new Recording(model);
  }

  /** Returns a model that gives the recorded answers, without asking anything. */
  public Model playing(ModelId id) {
    return new Playing(id);
  }

  /** Returns how many prompts had no recorded answer, by task. */
  public synchronized Map<String, Integer> missing() {
    return Map.copyOf(missing);
  }

  @Override
  public String toString() {
    return folder.toString();
  }

  private Path file(PromptRecord prompt) {
    return folder.resolve(prompt.key() + ".txt");
  }

  private void write(PromptRecord prompt, ModelUsage usage, String end) {
    String used = usage.equals(ModelUsage.NONE) ? "" : USAGE + Json.write(usage);
    try {
      Files.writeString(file(prompt), prompt.text() + used + end + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot record an answer in " + folder, e);
    }
  }

  private final class Recording implements Model {
    private final Model model;

    Recording(Model model) {
      this.model = model;
    }

    @Override
    public ModelId id() {
      return model.id();
    }

    @Override
    public ModelAnswer ask(Prompt prompt) {
      PromptRecord asked = PromptRecord.of(prompt);
      try {
        ModelAnswer answer = model.ask(prompt);
        write(asked, answer.usage(), ANSWER + asked.numbered(answer.json().toPrettyString()));
        return answer;
      } catch (ModelException e) {
        write(asked, e.usage(), FAILED + e.kind() + " " + e.detail());
        throw e;
      }
    }
  }

  private final class Playing implements Model {
    private final ModelId id;

    Playing(ModelId id) {
      this.id = id;
    }

    @Override
    public ModelId id() {
      return id;
    }

    @Override
    public ModelAnswer ask(Prompt prompt) {
      PromptRecord asked = PromptRecord.of(prompt);
      if (!Files.exists(file(asked))) {
        synchronized (AnswerFolder.this) {
          missing.merge(asked.task(), 1, Integer::sum);
        }
        throw new ModelException(
            Kind.FAILED,
            id,
            "no recorded answer for the task " + asked.task() + ": " + asked.key(),
            ModelUsage.NONE);
      }
      String recorded = recorded(asked);
      ModelUsage usage = usage(recorded);
      int failed = recorded.lastIndexOf(FAILED);
      int answer = recorded.lastIndexOf(ANSWER);
      if (failed > answer) {
        String[] why = recorded.substring(failed + FAILED.length()).strip().split(" ", 2);
        throw new ModelException(Kind.valueOf(why[0]), id, why[why.length - 1], usage);
      }
      String text = answer < 0 ? recorded : recorded.substring(answer + ANSWER.length());
      return AnswerReader.read(List.of(asked.restored(text)), id, prompt, usage);
    }

    private String recorded(PromptRecord asked) {
      try {
        return TextFile.read(file(asked));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read the recorded answer " + file(asked), e);
      }
    }

    private static ModelUsage usage(String recorded) {
      int start = recorded.lastIndexOf(USAGE);
      if (start < 0) {
        return ModelUsage.NONE;
      }
      String line = recorded.substring(start + USAGE.length()).lines().findFirst().orElse("");
      try {
        return Json.mapper().readValue(line, ModelUsage.class);
      } catch (JsonProcessingException e) {
        return ModelUsage.NONE;
      }
    }
  }
}
