package ainews.summarise;

import java.util.List;

/** Events that have no word in common except those that say that they are about AI. */
public final class UnrelatedEvents {
  public static final List<String> TITLES =
      List.of(
          "Quokka fills in tax forms with its LLM",
          "Hospital tests chatbot for discharge letters",
          "Court lets newspaper's copyright case over ChatGPT training go on",
          "Robot arm folds laundry with a neural network",
          "Phone maker samples a deepfake detector in silicon",
          "City council bans LLM grading of school essays",
          "Deep learning predicts river floods a week ahead",
          "Accounting start-up for LLM agents raises money",
          "Orchard drones spot blight with a vision transformer",
          "Opera house subtitles arias through Gemini Pro, a language model",
          "Beekeepers ask ChatGPT about mites",
          "Railway reroutes freight on an LLM's advice",
          "Museum dates pottery shards with Claude Code",
          "Bakery chain hires an LLM against bread waste");

  private UnrelatedEvents() {}
}
