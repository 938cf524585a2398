package ainews.publish.validation;

import ainews.publish.validation.StoryFault.Kind;
import ainews.shared.edition.Category;
import ainews.shared.edition.Edition;
import ainews.shared.edition.ItemKey;
import ainews.shared.edition.Language;
import ainews.shared.edition.Section;
import ainews.shared.edition.SourceDescriptor;
import ainews.shared.edition.SourceDescriptor.Capability;
import ainews.shared.edition.SourceId;
import ainews.shared.edition.Story;
import ainews.shared.edition.StoryLink;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks where stories are placed, what they link to, and that none appears twice. */
final class PlacementCheck {
  private static final int MOST_TOP = 3;
  private static final double AUTHORITY = .9;

  /** A story among this many best ones keeps its category, even alone. */
  private static final int BEST = 10;

  private final Edition edition;
  private final List<StoryFault> faults = new ArrayList<>();

  private PlacementCheck(Edition edition) {
    this.edition = edition;
  }

  static List<StoryFault> of(Edition edition) {
    PlacementCheck check = new PlacementCheck(edition);
    for (Story story : edition.stories()) {
      check.links(story);
      check.update(story);
      check.category(story);
    }
    check.repeats();
    check.top();
    return check.faults;
  }

  private void links(Story story) {
    Set<SourceId> sources = story.items().stream().map(ItemKey::source).collect(Collectors.toSet());
    story.links().stream()
        .map(StoryLink::source)
        .filter(source -> !sources.contains(source))
        .findFirst()
        .ifPresent(
            source ->
                add(
                    5,
                    story,
                    Kind.STORY,
                    StoryFault.LINKS,
                    "link of a source without an item",
                    "" + source));
  }

  private void update(Story story) {
    story
        .update()
        .filter(update -> !update.date().isBefore(edition.date()))
        .ifPresent(
            update ->
                add(
                    2,
                    story,
                    Kind.STORY,
                    StoryFault.LINKS,
                    "update of a story that is not earlier",
                    update.date().toString()));
  }

  private void category(Story story) {
    boolean isAlone =
        edition.in(Section.FEATURED).filter(one -> one.category() == story.category()).count() == 1;
    if (isAlone
        && story.section() == Section.FEATURED
        && story.category() != Category.OTHER
        && better(story) >= BEST) {
      add(
          4,
          story,
          Kind.CATEGORY,
          StoryFault.PLACE,
          "alone in its category",
          story.category().id());
    }
  }

  private long better(Story story) {
    double score = story.score().total();
    return edition.stories().stream().filter(other -> other.score().total() > score).count();
  }

  /** Finds addresses and texts that appear twice. */
  private void repeats() {
    Set<String> urls = new HashSet<>();
    Set<Map.Entry<Language, String>> texts = new HashSet<>();
    for (Story story : edition.stories()) {
      List<String> own = story.links().stream().map(StoryLink::url).toList();
      Optional<String> known = own.stream().filter(urls::contains).findFirst();
      if (known.isPresent()) {
        add(1, story, Kind.STORY, StoryFault.LINKS, "duplicate address", known.get());
        continue;
      }
      Set<Map.Entry<Language, String>> words = words(story);
      if (!Collections.disjoint(texts, words)) {
        String title = story.text(first()).title();
        add(1, story, Kind.STORY, StoryFault.TITLE, "duplicate text", title);
        continue;
      }
      urls.addAll(own);
      texts.addAll(words);
    }
  }

  private static Set<Map.Entry<Language, String>> words(Story story) {
    Set<Map.Entry<Language, String>> words = new HashSet<>();
    story
        .texts()
        .forEach(
            (language, text) ->
                words.add(Map.entry(language, text.title() + "\n" + text.summary())));
    return words;
  }

  /** Finds more than three top stories, and those without a second voice or an authority. */
  private void top() {
    int accepted = 0;
    for (Story story : edition.in(Section.TOP).toList()) {
      if (accepted == MOST_TOP) {
        add(3, story, Kind.TOP, StoryFault.PLACE, "more than three top stories", "");
      } else if (voices(story) < 2 && story.score().authority() < AUTHORITY) {
        add(3, story, Kind.TOP, StoryFault.PLACE, "one voice, no authority", "");
      } else {
        accepted++;
      }
    }
  }

  /** Returns the number of speakers; rows of earlier versions name none and count as sources. */
  private static long voices(Story story) {
    return story.links().stream()
        .filter(link -> link.kind() == StoryLink.Kind.POST)
        .map(PlacementCheck::voice)
        .distinct()
        .count();
  }

  // A paper listed on several was still submitted by its authors alone.
  private static String voice(StoryLink link) {
    SourceDescriptor source = link.source().descriptor();
    return source.has(Capability.PAPERS) ? source.kind() : link.source() + " " + link.speaker();
  }

  private Language first() {
    return edition.languages().iterator().next();
  }

  private void add(int point, Story story, Kind kind, String field, String what, String evidence) {
    faults.add(new StoryFault(point, story.id(), first(), kind, field, what, evidence));
  }
}
