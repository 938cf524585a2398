package ainews.devtools.evaluate;

import ainews.summarise.llm.Model;
import ainews.summarise.llm.ModelAnswer;
import ainews.summarise.llm.ModelId;
import ainews.summarise.llm.Prompt;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Random;
import java.util.Set;

/** A checker that overlooks two of five faults and invents one of ten quotes, at random. */
final class WeakChecker implements Model {
  private static final double OVERLOOKED = .4;
  private static final double INVENTED = .1;

  private final Model model;
  private final Random random;
  private final Set<String> invented = new HashSet<>();

  WeakChecker(Model model, long seed) {
    this.model = model;
    this.random = new Random(seed);
  }

  /** The quotes that it made up. */
  Set<String> invented() {
    return Set.copyOf(invented);
  }

  @Override
  public ModelId id() {
    return model.id();
  }

  @Override
  public synchronized ModelAnswer ask(Prompt prompt) {
    ModelAnswer answer = model.ask(prompt);
    JsonNode weak = answer.json().deepCopy();
    for (JsonNode story : weak.path("stories")) {
      Iterator<JsonNode> faults = story.path("faults").elements();
      while (faults.hasNext()) {
        faults.next();
        if (random.nextDouble() < OVERLOOKED) {
          faults.remove();
        }
      }
      for (JsonNode evidence : story.path("evidence")) {
        if (random.nextDouble() < INVENTED) {
          String quote = "as the company's spokesperson number " + random.nextInt(1_000) + " said";
          invented.add(quote);
          ((ObjectNode) evidence).put("quote", quote);
        }
      }
    }
    return new ModelAnswer(weak, answer.usage());
  }
}
