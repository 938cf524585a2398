package ainews.shared.edition;

import ainews.shared.text.Texts;
import ainews.shared.text.Urls;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One post from one source, as fetched. Texts longer than the limits are cut with a mark.
 *
 * @param id the source's own id, unique within the source
 * @param url where people read the post itself: the discussion, the status, the repository
 * @param title one line; empty for posts that have none, such as those of X
 * @param text the post's own words without markup or boilerplate, empty lines between paragraphs
 * @param quoted someone else's words that the post shows below its own, such as a quoted status
 * @param author the account or person as the source names it; may be empty
 * @param channel the place within the source: {@code r/LocalLLaMA}, a feed's name, {@code cs.CL};
 *     may be empty
 * @param time the time that decides which edition the item belongs to; absent if the source gives
 *     none, and then the run that first sees the item decides
 * @param links links to other pages, the main one first; those beyond {@link #MAX_LINKS} are left
 *     out
 * @param comments the best comments below the post
 */
public record Item(
    SourceId source,
    String id,
    String url,
    String title,
    String text,
    String quoted,
    String author,
    String channel,
    Optional<Instant> time,
    Engagement engagement,
    List<Link> links,
    List<String> comments) {

  /** In characters, like the limits below. */
  public static final int MAX_TEXT = 20_000;

  public static final int MAX_TITLE = 500;
  public static final int MAX_DESCRIPTION = 2_000;
  public static final int MAX_LINKS = 20;
  private static final int MAX_ID = 300;
  private static final int MAX_NAME = 200;

  public Item {
    if (id.isBlank() || id.length() > MAX_ID) {
      throw new IllegalArgumentException(
          "an item's id must have 1 to " + MAX_ID + " characters, got " + id.length());
    }
    Urls.requireWeb(url);
    title = Texts.cut(Texts.line(title), MAX_TITLE);
    text = Texts.cut(Texts.paragraphs(text), MAX_TEXT);
    quoted = Texts.cut(Texts.paragraphs(quoted), MAX_TEXT);
    author = Texts.cut(Texts.line(author), MAX_NAME);
    channel = Texts.cut(Texts.line(channel), MAX_NAME);
    links = List.copyOf(links.subList(0, Math.min(MAX_LINKS, links.size())));
    comments =
        comments.stream()
            .map(comment -> Texts.cut(Texts.paragraphs(comment), MAX_DESCRIPTION))
            .filter(comment -> !comment.isEmpty())
            .toList();
    if (title.isEmpty() && text.isEmpty() && quoted.isEmpty() && links.isEmpty()) {
      throw new IllegalArgumentException("item without text or link: " + id);
    }
  }

  public static Builder of(SourceId source, String id, String url) {
    return new Builder(source, id, url);
  }

  public Builder toBuilder() {
    Builder builder = new Builder(source, id, url);
    builder.title = title;
    builder.text = text;
    builder.quoted = quoted;
    builder.author = author;
    builder.channel = channel;
    builder.time = time;
    builder.engagement = engagement;
    builder.links = new ArrayList<>(links);
    builder.comments = comments;
    return builder;
  }

  /**
   * Collects what a parser finds; {@link #build} validates it. Null means that the source gives no
   * value.
   */
  public static final class Builder {
    private final SourceId source;
    private final String id;
    private final String url;
    private String title = "";
    private String text = "";
    private String quoted = "";
    private String author = "";
    private String channel = "";
    private Optional<Instant> time = Optional.empty();
    private Engagement engagement = Engagement.NONE;
    private List<Link> links = new ArrayList<>();
    private List<String> comments = List.of();

    private Builder(SourceId source, String id, String url) {
      this.source = source;
      this.id = id;
      this.url = url;
    }

    public Builder title(String title) {
      this.title = orEmpty(title);
      return this;
    }

    public Builder text(String text) {
      this.text = orEmpty(text);
      return this;
    }

    public Builder quoted(String quoted) {
      this.quoted = orEmpty(quoted);
      return this;
    }

    public Builder author(String author) {
      this.author = orEmpty(author);
      return this;
    }

    public Builder channel(String channel) {
      this.channel = orEmpty(channel);
      return this;
    }

    public Builder time(Instant time) {
      this.time = Optional.ofNullable(time);
      return this;
    }

    public Builder engagement(Metric metric, Number count) {
      if (count != null && count.longValue() >= 0) {
        engagement = engagement.with(metric, count.longValue());
      }
      return this;
    }

    /** Adds a link, unless it is not a web address, is the item's own url or was added before. */
    public Builder link(String link) {
      Urls.web(link)
          .filter(address -> !address.equals(url))
          .filter(address -> links.stream().noneMatch(known -> known.url().equals(address)))
          .ifPresent(address -> links.add(new Link(address)));
      return this;
    }

    public Builder links(List<Link> links) {
      this.links = new ArrayList<>(links);
      return this;
    }

    public Builder comments(List<String> comments) {
      this.comments = List.copyOf(comments);
      return this;
    }

    /**
     * @throws IllegalArgumentException if the item is not valid
     */
    public Item build() {
      return new Item(
          source, id, url, title, text, quoted, author, channel, time, engagement, links, comments);
    }

    private static String orEmpty(String text) {
      return text == null ? "" : text;
    }
  }
}
