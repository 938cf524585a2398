package ainews.publish.validation;

import ainews.publish.Words;
import ainews.publish.markdown.Markdown;
import ainews.publish.page.Anchors;
import ainews.publish.validation.Fault.Kind;
import ainews.shared.edition.Category;
import ainews.shared.edition.Edition;
import ainews.shared.edition.ItemKey;
import ainews.shared.edition.Language;
import ainews.shared.edition.Section;
import ainews.shared.edition.SourceId;
import ainews.shared.edition.Story;
import ainews.shared.edition.StoryLink;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds stories that stand where or how they may not, in a page read back. */
final class StoryCheck {
  private static final int MOST_TOP = 3;
  private static final double AUTHORITY = .9;

  private final Edition edition;
  private final Language language;
  private final Words words;
  private final ReadBack page;
  private final List<Fault> faults = new ArrayList<>();

  private StoryCheck(Edition edition, Language language, ReadBack page) {
    this.edition = edition;
    this.language = language;
    this.words = new Words(language);
    this.page = page;
  }

  /**
   * The first story that a reader does not find in its place: what stands there then cannot be told
   * from others.
   */
  static Optional<Fault> lost(Edition edition, Language language, ReadBack page) {
    StoryCheck check = new StoryCheck(edition, language, page);
    for (int i = 0; i < edition.stories().size(); i++) {
      Story story = edition.stories().get(i);
      List<String> urls = Markdown.links(story).stream().map(StoryLink::url).toList();
      if (i == page.stories().size() || !page.stories().get(i).urls().equals(urls)) {
        check.add(1, story, Kind.STORY, Fault.LINKS, "it is not found by its links", "");
        return Optional.of(check.faults.getFirst());
      }
    }
    return Optional.empty();
  }

  /**
   * @param page in which every story is in its place
   */
  static List<Fault> of(Edition edition, Language language, ReadBack page) {
    StoryCheck check = new StoryCheck(edition, language, page);
    check.each();
    return check.faults;
  }

  private void each() {
    for (int i = 0; i < edition.stories().size(); i++) {
      links(edition.stories().get(i), page.stories().get(i));
      update(edition.stories().get(i), page.stories().get(i));
      category(edition.stories().get(i), page.stories().get(i));
    }
    twice();
    top();
  }

  private void links(Story story, ReadBack.Told told) {
    List<StoryLink> links = Markdown.links(story);
    List<String> labels = links.stream().map(link -> words.label(link.source())).toList();
    Set<SourceId> sources = story.items().stream().map(ItemKey::source).collect(Collectors.toSet());
    if (!told.labels().equals(labels)) {
      add(5, story, Kind.STORY, Fault.LINKS, "labels are not the sources'", "" + told.labels());
    } else if (!story.links().stream().allMatch(link -> sources.contains(link.source()))) {
      add(5, story, Kind.STORY, Fault.LINKS, "a source did not bring it", "" + told.labels());
    }
  }

  private void update(Story story, ReadBack.Told told) {
    List<String> ways =
        story.isWithdrawn() ? List.of() : story.update().map(Anchors::earlier).stream().toList();
    boolean saysSo = told.lines().stream().findFirst().orElse("").startsWith(words.update());
    if (!told.earlier().equals(ways)) {
      add(2, story, Kind.STORY, Fault.LINKS, "it links another earlier story", "" + told.earlier());
    } else if (!ways.isEmpty() && !saysSo) {
      add(2, story, Kind.STORY, Fault.SUMMARY, "an update does not say so", "");
    } else if (story.update().filter(one -> !one.date().isBefore(edition.date())).isPresent()) {
      add(2, story, Kind.STORY, Fault.LINKS, "what it updates is not earlier", ways.toString());
    }
  }

  private void category(Story story, ReadBack.Told told) {
    boolean isAlone =
        page.groups().stream()
            .anyMatch(
                group ->
                    group.section().equals(told.section())
                        && group.category().equals(told.category())
                        && group.stories() == 1);
    if (isAlone && story.section() == Section.FEATURED && story.category() != Category.OTHER) {
      add(4, story, Kind.CATEGORY, Fault.PLACE, "alone in its category", told.category());
    }
  }

  private void twice() {
    Set<String> urls = new HashSet<>();
    Set<String> texts = new HashSet<>();
    for (int i = 0; i < edition.stories().size(); i++) {
      Story story = edition.stories().get(i);
      ReadBack.Told told = page.stories().get(i);
      List<String> own = new ArrayList<>(told.urls());
      story.links().forEach(link -> own.add(link.url()));
      Optional<String> known = own.stream().filter(urls::contains).findFirst();
      if (known.isPresent()) {
        add(1, story, Kind.STORY, Fault.LINKS, "an address stands twice", known.get());
      } else if (!texts.add(told.title() + "\n" + told.text())) {
        add(1, story, Kind.STORY, Fault.TITLE, "it stands twice", told.title());
      } else {
        urls.addAll(own);
      }
    }
  }

  /** Three at most, of two kinds of source or an authority, one a vendor. */
  private void top() {
    int standing = 0;
    Set<String> vendors = new HashSet<>();
    for (int i = 0; i < edition.stories().size(); i++) {
      Story story = edition.stories().get(i);
      ReadBack.Told told = page.stories().get(i);
      if (!told.section().equals(words.section(Section.TOP))) {
        continue;
      }
      if (standing == MOST_TOP) {
        add(3, story, Kind.TOP, Fault.PLACE, "a fourth top story", "");
      } else if (kinds(story) < 2 && story.score().authority() < AUTHORITY) {
        add(3, story, Kind.TOP, Fault.PLACE, "one kind of source, no authority", "");
      } else if (!Collections.disjoint(vendors, story.vendors())) {
        add(3, story, Kind.TOP, Fault.PLACE, "a second of one vendor", "" + story.vendors());
      } else {
        standing++;
        vendors.addAll(story.vendors());
      }
    }
  }

  /** A paper listed in both places was still put there by its authors alone. */
  private static long kinds(Story story) {
    return story.items().stream()
        .map(ItemKey::source)
        .map(source -> source == SourceId.HUGGINGFACE ? SourceId.ARXIV : source)
        .distinct()
        .count();
  }

  private void add(int point, Story story, Kind kind, String field, String what, String evidence) {
    faults.add(new Fault(point, story.id(), language, kind, field, what, evidence));
  }
}
