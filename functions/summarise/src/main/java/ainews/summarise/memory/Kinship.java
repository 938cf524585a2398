package ainews.summarise.memory;

import ainews.summarise.cluster.Cluster;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the told stories that a new one has to do with. */
final class Kinship {
  private final Map<String, List<Told>> byIdentity = new HashMap<>();

  private Kinship() {}

  static Kinship to(List<Told> told) {
    Kinship kinship = new Kinship();
    for (Told one : told) {
      for (String identity : one.story().identities()) {
        kinship.byIdentity.computeIfAbsent(identity, key -> new ArrayList<>()).add(one);
      }
    }
    return kinship;
  }

  List<Kin> of(Cluster story) {
    Set<Told> known = new LinkedHashSet<>();
    for (String identity : story.identities()) {
      known.addAll(byIdentity.getOrDefault(identity, List.of()));
    }
    return known.stream().map(told -> new Kin(told, true, 1)).toList();
  }
}
