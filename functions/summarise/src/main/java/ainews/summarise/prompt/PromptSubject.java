package ainews.summarise.prompt;

import java.util.Map;

/** Something that a model is asked about. */
public interface PromptSubject {
  /** The alias under which the model sees it. */
  String id();

  /** The other data that the model sees. */
  Map<String, Object> shown();

  /** The data that determine the answer; part of the key under which it is stored. */
  String basis();
}
