package ainews.devtools.evaluate;

import java.util.HashMap;
import java.util.Map;

/** Groups of things that were joined directly or through others (union-find). */
final class Groups {
  private final Map<String, String> parents = new HashMap<>();

  void join(String a, String b) {
    String rootA = of(a);
    String rootB = of(b);
    if (!rootA.equals(rootB)) {
      parents.put(rootA, rootB);
    }
  }

  /** Returns the name that all members of a group share. */
  String of(String name) {
    String at = name;
    String parent = parents.get(at);
    while (parent != null) {
      at = parent;
      parent = parents.get(at);
    }
    return at;
  }
}
