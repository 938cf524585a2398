package ainews.devtools.evaluate;

import java.util.HashMap;
import java.util.Map;

/** Which things belong together, by way of others too. */
final class Groups {
  private final Map<String, String> parents = new HashMap<>();

  void join(String a, String b) {
    String rootA = of(a);
    String rootB = of(b);
    if (!rootA.equals(rootB)) {
      parents.put(rootA, rootB);
    }
  }

  /** The name that all of one group give. */
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
