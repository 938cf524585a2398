package ainews.summarise.write;

import ainews.shared.edition.Category;
import ainews.shared.edition.Language;
import ainews.summarise.check.Field;
import ainews.summarise.check.Written;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a model wrote about a story.
 *
 * @param posts the numbers of the posts that it reports, the primary source first
 * @param texts one text for each of {@link #LANGUAGES}
 */
public record Draft(
    List<Integer> posts,
    Category category,
    Map<Language, Written> texts,
    List<DraftRemark> remarks) {
  /** The languages that the instructions ask for, in which every edition is made. */
  public static final List<Language> LANGUAGES = List.of(Language.ZH, Language.EN);

  public Draft {
    posts = List.copyOf(posts);
    texts = Collections.unmodifiableMap(new TreeMap<>(texts));
    remarks = List.copyOf(remarks);
  }

  /**
   * Reads a draft; empty if it reports none of the posts.
   *
   * @param answer an element of the answer's stories, matching the schema
   * @param story the story that was asked about
   */
  static Optional<Draft> of(JsonNode answer, Assignment story) {
    List<Integer> posts = new ArrayList<>();
    for (JsonNode number : answer.path("posts")) {
      story.post(number.asInt()).ifPresent(post -> posts.add(post.number()));
    }
    if (posts.isEmpty()) {
      return Optional.empty();
    }
    Map<Language, Written> texts = new TreeMap<>();
    for (Language language : LANGUAGES) {
      JsonNode text = answer.path(language.id());
      texts.put(
          language,
          new Written(
              language,
              text.path("title").asText().strip(),
              text.path("summary").asText().strip()));
    }
    Draft draft =
        new Draft(
            posts.stream().distinct().toList(),
            Category.of(answer.path("category").asText()),
            texts,
            DraftRemark.of(answer.path("remarks")));
    return Optional.of(story.hasSubstance() ? draft : draft.withTitlesOnly());
  }

  Written text(Language language) {
    return texts.get(language);
  }

  /** Returns a copy with one field replaced. */
  Draft with(Language language, Field field, String text) {
    Written before = text(language);
    Map<Language, Written> changed = new TreeMap<>(texts);
    changed.put(
        language,
        field == Field.TITLE
            ? new Written(language, text.strip(), before.summary())
            : new Written(language, before.title(), text.strip()));
    return new Draft(posts, category, changed, remarks);
  }

  /** Returns a copy with other texts. */
  Draft with(Map<Language, Written> texts) {
    return new Draft(posts, category, texts, remarks);
  }

  Draft with(List<DraftRemark> remarks) {
    return new Draft(posts, category, texts, remarks);
  }

  /** Returns a copy with titles only, for posts that support no more. */
  Draft withTitlesOnly() {
    Draft bare = with(List.of());
    for (Language language : LANGUAGES) {
      bare = bare.with(language, Field.SUMMARY, "");
    }
    return bare;
  }
}
