package ainews.publish;

import ainews.publish.page.Topic;
import ainews.publish.page.Topics;
import ainews.shared.edition.PublishedDay;
import ainews.shared.store.Catalogue;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds the threads and topics to rebuild with each month, the newest month first. */
final class RebuiltSubjects {
  private final Catalogue catalogue;
  private final NavigableSet<String> threads;
  private final Set<String> threadsDone = new HashSet<>();
  private final Map<String, YearMonth> topicMonths = new HashMap<>();

  /**
   * @param threads the threads that have pages
   */
  RebuiltSubjects(Catalogue catalogue, NavigableSet<String> threads) {
    this.catalogue = catalogue;
    this.threads = threads;
  }

  /** The threads not done yet that began in a month or that its stories continue. */
  List<String> threads(YearMonth month, List<PublishedDay> published) {
    Set<String> all = new TreeSet<>(threads.subSet(month + "-", month + "."));
    published.stream()
        .flatMap(day -> day.entries().stream())
        .forEach(story -> story.thread().ifPresent(all::add));
    return all.stream().filter(threadsDone::add).toList();
  }

  /**
   * The topics whose latest stories are in a month. Those that days of earlier versions have, which
   * the catalogue then learns of, come again with each such month.
   */
  Set<String> topics(YearMonth month, List<PublishedDay> published) {
    Map<String, List<LocalDate>> days = new TreeMap<>();
    for (PublishedDay day : published) {
      for (Topic topic : Topics.of(day)) {
        days.computeIfAbsent(topic.id(), id -> new ArrayList<>()).add(day.date());
      }
    }
    days.forEach(
        (topic, dates) -> {
          if (catalogue.addTopicDays(topic, dates)) {
            topicMonths.put(topic, month);
          }
          topicMonths.putIfAbsent(topic, month);
        });
    days.keySet().removeIf(topic -> !topicMonths.get(topic).equals(month));
    return days.keySet();
  }
}
