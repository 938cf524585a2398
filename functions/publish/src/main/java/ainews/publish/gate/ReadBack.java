package ainews.publish.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a reader finds in an edition's Markdown.
 *
 * @param quote the line that says how many stories there are
 */
record ReadBack(String quote, List<Group> groups, List<Told> stories) {
  private static final Pattern LINK = Pattern.compile("(?<!\\\\)\\[([^\\]\\\\]*)\\]\\(([^)]*)\\)");
  private static final Pattern TITLE =
      Pattern.compile("(?:- |### \\d+\\. )\\*\\*((?:\\\\.|[^\\\\])*?)\\*\\*(?: — )?(.*)");
  // The way to an earlier edition; its text is a title, in which brackets are escaped.
  private static final Pattern EARLIER =
      Pattern.compile("(?<!\\\\)\\[(?:\\\\.|[^\\]\\\\])*\\]\\((\\.\\./[^)]*)\\)");

  /** A heading with stories below it; the category is empty where the section has none. */
  record Group(String section, String category, int stories) {}

  /**
   * A story as printed.
   *
   * @param lines what stands after the title
   * @param earlier where its links to earlier editions lead
   */
  record Told(
      String title,
      List<String> lines,
      List<String> labels,
      List<String> urls,
      List<String> earlier) {
    Told(String title) {
      this(title, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
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
    String body = markdown.replaceFirst("(?s)\\A---\\n.*?\\n---\\n", "");
    int notes = body.indexOf("\n---\n");
    String quote = "";
    List<Group> groups = new ArrayList<>();
    List<Told> stories = new ArrayList<>();
    String section = "";
    for (String line : body.substring(0, notes < 0 ? body.length() : notes).split("\n")) {
      Matcher title = TITLE.matcher(line);
      if (line.startsWith("> ") && quote.isEmpty()) {
        quote = line.substring(2);
      } else if (line.startsWith("## ")) {
        section = line.substring(3);
        groups.add(new Group(section, "", 0));
      } else if (title.matches()) {
        stories.add(new Told(title.group(1)));
        Group group = groups.removeLast();
        groups.add(new Group(group.section(), group.category(), group.stories() + 1));
        stories.getLast().add(title.group(2));
      } else if (line.startsWith("### ")) {
        // The section's own group gives way to those of its categories.
        if (groups.getLast().category().isEmpty() && groups.getLast().stories() == 0) {
          groups.removeLast();
        }
        groups.add(new Group(section, line.substring(4), 0));
      } else if (!stories.isEmpty()) {
        stories.getLast().add(line);
      }
    }
    return new ReadBack(quote, groups, stories);
  }
}
