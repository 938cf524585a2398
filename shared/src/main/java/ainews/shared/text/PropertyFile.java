package ainews.shared.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * A packaged file of properties in UTF-8. Each property must be there once, and each must be used.
 */
final class PropertyFile {
  private final String name;
  private final Map<String, String> values;

  private PropertyFile(String name, Map<String, String> values) {
    this.name = name;
    this.values = values;
  }

  /**
   * @param name below {@code ainews/}
   * @throws IllegalStateException if the file is missing or has a duplicate property
   */
  static PropertyFile read(String name) {
    Map<String, String> values = new TreeMap<>();
    Properties once =
        new Properties() {
          private static final long serialVersionUID = 1;

          @Override
          public synchronized Object put(Object key, Object value) {
            if (values.put((String) key, (String) value) != null) {
              throw new IllegalStateException(name + ": duplicate property " + key);
            }
            return null;
          }
        };
    try {
      once.load(new StringReader(DataFile.text(name)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
    return new PropertyFile(name, values);
  }

  /** The properties not taken yet, by name. */
  Map<String, String> values() {
    return values;
  }

  String take(String property) {
    String value = values.remove(property);
    if (value == null) {
      throw new IllegalStateException(name + ": missing property " + property);
    }
    return value;
  }

  void requireEmpty() {
    if (!values.isEmpty()) {
      throw new IllegalStateException(name + ": unknown properties " + values.keySet());
    }
  }
}
