package ainews.summarise.desk;

import ainews.shared.edition.Item;
import ainews.shared.edition.Language;
import ainews.shared.edition.Update;
import ainews.shared.json.Json;
import ainews.summarise.layout.Candidate;
import ainews.summarise.llm.Tokens;
import ainews.summarise.names.Speakers;
import ainews.summarise.prompt.PostExcerpts;
import ainews.summarise.prompt.PromptSubject;
import ainews.summarise.prompt.PromptText;
import ainews.summarise.rank.Leads;
import ainews.summarise.rank.Percentiles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The day's best candidates as the model sees them, numbered from 1.
 *
 * @param id alias of the list
 */
record CandidateList(String id, LocalDate date, List<Shown> candidates) implements PromptSubject {
  /** Most candidates shown; later ones hardly enter the edition. */
  private static final int MOST = 150;

  /** Characters shown of the lead. */
  private static final int LEAD = 300;

  /** Further posts shown and characters of each, which show whether they report one event. */
  private static final int FURTHER = 3;

  private static final int FURTHER_WORDS = 120;
  private static final int SPEAKER = 60;
  private static final int TITLE = 120;

  /** Tokens of an answer about one candidate, and of the lists beside the levels. */
  private static final int ANSWER = 14;

  private static final int LISTS = 400;

  /** Tokens around the candidates. */
  private static final int AROUND = 50;

  /**
   * One candidate.
   *
   * @param id its number
   * @param more number of posts beyond those shown
   * @param before what an earlier edition reported of it
   */
  record Shown(int id, List<Post> posts, Optional<Integer> more, Optional<String> before) {}

  /**
   * One of its posts.
   *
   * @param by who speaks, and where
   * @param maker whether it is the words of the maker of what the story is about
   * @param rank how many of 100 posts of its source drew less attention
   */
  record Post(String by, Optional<Boolean> maker, Optional<Integer> rank, String words) {}

  /**
   * Lists the candidates, as many of the first as fit.
   *
   * @param best the best first
   * @param room tokens for the list and what the answer says about its candidates
   */
  static CandidateList of(
      String id, LocalDate date, List<Candidate> best, Percentiles percentiles, int room) {
    List<Shown> shown = new ArrayList<>();
    int left = room - AROUND;
    for (Candidate candidate : best.stream().limit(MOST).toList()) {
      Shown one = shown(shown.size() + 1, candidate, percentiles);
      left -= Tokens.of(Json.write(one)) + ANSWER;
      if (left < 0) {
        break;
      }
      shown.add(one);
    }
    return new CandidateList(id, date, List.copyOf(shown));
  }

  private static Shown shown(int number, Candidate candidate, Percentiles percentiles) {
    List<Item> items = candidate.posts();
    Set<Item> makers = Leads.ofMakers(items);
    List<Post> posts = new ArrayList<>();
    for (Item item : items.stream().limit(1 + FURTHER).toList()) {
      int words = posts.isEmpty() ? item.title().length() + LEAD : FURTHER_WORDS;
      posts.add(
          new Post(
              PromptText.of(Speakers.whole(item), SPEAKER),
              Optional.of(true).filter(maker -> makers.contains(item)),
              percentiles.of(item).map(share -> (int) Math.round(100 * share)),
              PostExcerpts.ofPost(item, words)));
    }
    int more = items.size() - posts.size();
    return new Shown(
        number,
        List.copyOf(posts),
        Optional.of(more).filter(count -> count > 0),
        candidate.novelty().update().map(CandidateList::before));
  }

  private static String before(Update update) {
    return update.date() + ": " + PromptText.of(update.title(Language.EN).title(), TITLE);
  }

  /** The longest answer in tokens. */
  static int answerTokens(int candidates) {
    return LISTS + ANSWER * candidates;
  }

  @Override
  public Map<String, Object> shown() {
    return Map.of("date", date.toString(), "candidates", candidates);
  }

  @Override
  public String basis() {
    return Json.write(shown());
  }
}
