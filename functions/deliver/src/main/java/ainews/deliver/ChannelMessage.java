package ainews.deliver;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A message in a channel's format.
 *
 * @param body what is sent, apart from signatures and addresses
 * @param sizes everything that the channel limits
 */
public record ChannelMessage(String body, List<Size> sizes) {
  public ChannelMessage {
    sizes = List.copyOf(sizes);
  }

  /**
   * A size that the channel limits.
   *
   * @param unit what is counted, such as {@code bytes}
   */
  public record Size(String unit, int size, int limit) {}

  public boolean fits() {
    return sizes.stream().allMatch(size -> size.size() <= size.limit());
  }

  /** The number of bytes of a text in UTF-8. */
  public static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
