package ainews.summarise.check;

import ainews.shared.edition.Language;
import java.util.List;
import java.util.Map;

/**
 * The texts of a story with its posts.
 *
 * @param id the alias under which models see it
 * @param texts title and summary, by language
 * @param beside the sentences printed beside the summary: why it matters, what is discussed
 * @param comments readers' words below a post, as models see them
 */
public record StoryTexts(
    String id,
    Posts posts,
    Map<Language, Written> texts,
    Map<Field, Map<Language, String>> beside,
    List<String> comments) {}
