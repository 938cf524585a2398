package ainews.publish.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a reader finds in an edition's Markdown.
 *
 * @param head the lines between the first two rules
 * @param heading the title of the whole
 * @param quote the line that says how many stories there are
 * @param notes the points below the last rule
 * @param end the last line
 */
record ReadBack(
    List<String> head,
    String heading,
    String quote,
    List<Group> groups,
    List<Told> stories,
    List<String> notes,
    String end) {
  private static final Pattern HEAD = Pattern.compile("(?s)\\A---\\n(.*?)\\n---\\n");
  private static final Pattern LINK =
      Pattern.compile("(?<!\\\\) ?\\[([^\\]\\\\]*)\\]\\(([^)]*)\\)");
  private static final Pattern TITLE =
      Pattern.compile("(?:- |### \\d+\\. )\\*\\*((?:\\\\.|[^\\\\])*?)\\*\\*(?: — )?(.*)");
  // The way to an earlier edition; its text is a title, in which brackets are escaped.
  private static final Pattern EARLIER =
      Pattern.compile("(?<!\\\\)\\[(?:\\\\.|[^\\]\\\\])*\\]\\((\\.\\./[^)]*)\\)");
  private static final Pattern STRUCK = Pattern.compile("~~(.*)~~");
  private static final Pattern ESCAPE = Pattern.compile("\\\\(\\p{Punct})");

  /** A heading with stories below it; the category is empty where the section has none. */
  record Group(String section, String category, int stories) {}

  /**
   * A story as printed.
   *
   * @param title without markup
   * @param isStruck whether it is printed as withdrawn
   * @param lines what stands after the title
   * @param earlier where its links to earlier editions lead
   */
  record Told(
      String section,
      String category,
      String title,
      boolean isStruck,
      List<String> lines,
      List<String> labels,
      List<String> urls,
      List<String> earlier) {
    static Told of(Group group, String title) {
      Matcher struck = STRUCK.matcher(title);
      boolean isStruck = struck.matches();
      return new Told(
          group.section(),
          group.category(),
          plain(isStruck ? struck.group(1) : title),
          isStruck,
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>());
    }

    /** What it says after its title, without links and markup. */
    String text() {
      StringBuilder text = new StringBuilder();
      for (String line : lines) {
        text.append(LINK.matcher(EARLIER.matcher(line).replaceAll("")).replaceAll("")).append(' ');
      }
      return plain(text.toString().strip());
    }

    private void add(String line) {
      if (line.isBlank()) {
        return;
      }
      lines.add(line);
      Matcher way = EARLIER.matcher(line);
      while (way.find()) {
        earlier.add(way.group(1));
      }
      Matcher link = LINK.matcher(EARLIER.matcher(line).replaceAll(""));
      while (link.find()) {
        labels.add(link.group(1));
        urls.add(link.group(2).replace("\\&", "&"));
      }
    }
  }

  static ReadBack of(String markdown) {
    Matcher front = HEAD.matcher(markdown);
    boolean hasHead = front.find();
    List<String> head = hasHead ? front.group(1).lines().toList() : List.of();
    String body = hasHead ? markdown.substring(front.end()) : markdown;
    int rule = body.lastIndexOf("\n---\n");
    List<String> below = rule < 0 ? List.of() : body.substring(rule + 5).lines().toList();
    String heading = "";
    String quote = "";
    List<Group> groups = new ArrayList<>();
    List<Told> stories = new ArrayList<>();
    for (String line : body.substring(0, rule < 0 ? body.length() : rule).split("\n")) {
      Matcher title = TITLE.matcher(line);
      if (line.startsWith("# ") && heading.isEmpty()) {
        heading = line.substring(2);
      } else if (line.startsWith("> ") && quote.isEmpty()) {
        quote = line.substring(2);
      } else if (line.startsWith("## ")) {
        groups.add(new Group(line.substring(3), "", 0));
      } else if (title.matches() && !groups.isEmpty()) {
        Group group = groups.removeLast();
        groups.add(new Group(group.section(), group.category(), group.stories() + 1));
        stories.add(Told.of(group, title.group(1)));
        stories.getLast().add(title.group(2));
      } else if (line.startsWith("### ") && !groups.isEmpty()) {
        category(groups, line.substring(4));
      } else if (!stories.isEmpty()) {
        stories.getLast().add(line);
      }
    }
    List<String> notes =
        below.stream()
            .filter(line -> line.startsWith("- "))
            .map(line -> line.substring(2))
            .toList();
    String end = below.isEmpty() ? "" : below.getLast();
    return new ReadBack(head, heading, quote, groups, stories, notes, end);
  }

  /** The section's own group gives way to those of its categories. */
  private static void category(List<Group> groups, String name) {
    Group group = groups.getLast();
    if (group.category().isEmpty() && group.stories() == 0) {
      groups.removeLast();
    }
    groups.add(new Group(group.section(), name, 0));
  }

  static String plain(String markdown) {
    return ESCAPE.matcher(markdown).replaceAll("$1");
  }
}
