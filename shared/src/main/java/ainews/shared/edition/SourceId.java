package ainews.shared.edition;

import static java.util.stream.Collectors.toUnmodifiableMap;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.regex.Pattern;

/**
 * The name of one kind of place news comes from. Its {@link #descriptor} knows the rest; only the
 * source itself compares ids. Stored ids that this build does not know are read like any other.
 * Ordered as the sources are listed, unknown ones last.
 *
 * @param id used in tables, files, links and settings, such as {@code hackernews}
 */
public record SourceId(@JsonValue String id) implements Comparable<SourceId> {
  private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{0,30}");

  private static final Comparator<SourceId> ORDER =
      Comparator.comparingInt(SourceId::place).thenComparing(SourceId::id);

  /** Those listed in {@code META-INF/services}, read when first asked for. */
  private static final class Registry {
    private static final List<SourceDescriptor> LIST =
        ServiceLoader.load(SourceDescriptor.class, SourceId.class.getClassLoader()).stream()
            .map(ServiceLoader.Provider::get)
            .toList();
    private static final List<SourceId> IDS = LIST.stream().map(SourceDescriptor::id).toList();
    private static final Map<SourceId, SourceDescriptor> BY_ID =
        LIST.stream().collect(toUnmodifiableMap(SourceDescriptor::id, source -> source));
  }

  public SourceId {
    if (!SHAPE.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "not a source: expected an id such as hackernews, got \"" + id + "\"");
    }
  }

  @JsonCreator
  public static SourceId of(String id) {
    return new SourceId(id);
  }

  /** The sources of this build, in the order they are listed. */
  public static List<SourceId> all() {
    return Registry.IDS;
  }

  /**
   * The source of this build.
   *
   * @throws IllegalArgumentException if this build has none of this id, naming those it has
   */
  public static SourceId known(String id) {
    return all().stream()
        .filter(source -> source.id.equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "unknown source \"" + id + "\"; known: " + String.join(", ", ids())));
  }

  public static List<String> ids() {
    return all().stream().map(SourceId::id).toList();
  }

  /** What the source is; for one that this build lacks, as little as its id tells. */
  public SourceDescriptor descriptor() {
    SourceDescriptor known = Registry.BY_ID.get(this);
    return known == null ? new UnknownSource(this) : known;
  }

  private int place() {
    int place = all().indexOf(this);
    return place < 0 ? Integer.MAX_VALUE : place;
  }

  @Override
  public int compareTo(SourceId other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return id;
  }
}
