package ainews.summarise.check;

import ainews.shared.edition.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Stories to check, with their posts. */
final class CheckStories {
  static final LocalDate DAY = LocalDate.of(2026, 2, 20);

  private CheckStories() {}

  /** Posts by Example Wire, numbered from 1. */
  static Posts posts(String... words) {
    List<Posts.Post> posts = new ArrayList<>();
    for (String text : words) {
      posts.add(post(posts.size() + 1, text));
    }
    return new Posts(DAY, posts);
  }

  private static Posts.Post post(int number, String words) {
    String url = "https://example.org/" + number;
    return new Posts.Post(number, "Example Wire", "Example Wire", false, url, words, words);
  }

  static StoryTexts story(String id, Posts posts, Written en, Written zh) {
    return new StoryTexts(id, posts, texts(en, zh), Map.of(), List.of());
  }

  static Map<Language, Written> texts(Written... texts) {
    Map<Language, Written> byLanguage = new TreeMap<>();
    for (Written text : texts) {
      byLanguage.put(text.language(), text);
    }
    return byLanguage;
  }

  static Written en(String title, String summary) {
    return new Written(Language.EN, title, summary);
  }

  static Written zh(String title, String summary) {
    return new Written(Language.ZH, title, summary);
  }
}
