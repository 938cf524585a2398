package ainews.summarise.prompt;

import java.util.Map;

/** What a model is asked about. */
public interface PromptSubject {
  /** By which the model knows it. */
  String id();

  /** What the model is shown of it besides. */
  Map<String, Object> shown();

  /** What an answer follows from: on the same basis it is the same. */
  String basis();
}
