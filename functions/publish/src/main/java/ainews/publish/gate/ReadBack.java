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
      Pattern.compile("(?:- |### \\d+\\. )\\*\\*(.*?)(?<!\\\\)\\*\\*.*");

  /** A heading with stories below it; the category is empty where the section has none. */
  record Group(String section, String category, int stories) {}

  /** A story as printed. */
  record Told(String title, List<String> labels, List<String> urls) {}

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
        stories.add(new Told(title.group(1), new ArrayList<>(), new ArrayList<>()));
        Group group = groups.removeLast();
        groups.add(new Group(group.section(), group.category(), group.stories() + 1));
        links(line, stories.getLast());
      } else if (line.startsWith("### ")) {
        // The section's own group gives way to those of its categories.
        if (groups.getLast().category().isEmpty() && groups.getLast().stories() == 0) {
          groups.removeLast();
        }
        groups.add(new Group(section, line.substring(4), 0));
      } else if (!stories.isEmpty()) {
        links(line, stories.getLast());
      }
    }
    return new ReadBack(quote, groups, stories);
  }

  private static void links(String line, Told story) {
    Matcher link = LINK.matcher(line);
    while (link.find()) {
      story.labels().add(link.group(1));
      story.urls().add(link.group(2).replace("\\&", "&"));
    }
  }
}
