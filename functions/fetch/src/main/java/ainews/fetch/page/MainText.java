package ainews.fetch.page;

import ainews.fetch.text.Html;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.NodeTraversor;

/** Finds the text of a page that is its own among what stands around it. */
final class MainText {
  private static final Set<String> ELEMENTS = Set.of("nav", "footer", "aside", "dialog");
  private static final Set<String> ROLES = Set.of("navigation", "dialog", "contentinfo");
  private static final List<String> BANNERS = List.of("cookie", "consent");

  /** Each depth below the body counted once, far more than large articles have. */
  private static final int MOST_LOOKS = 400_000;

  /** What a node costs, however shallow, counted in the same looks. */
  private static final int LOOKS_AT_ONE = 40;

  private static final int MOST_CHARACTERS = 200_000;

  private MainText() {}

  /** The text; the document is changed. */
  static String of(Document document) {
    removeBoilerplate(document);
    Element content =
        isMonstrous(document)
            ? document.selectFirst("article, main")
            : new Readability4J(document.location(), document).parse().getArticleContent();
    return content == null ? "" : Html.toText(content);
  }

  /** Whether the search for the main text, which looks below each element anew, takes too long. */
  private static boolean isMonstrous(Document document) {
    int[] cost = {0, 0};
    FilterResult end =
        NodeTraversor.filter(
            (node, depth) -> {
              cost[0] += depth + LOOKS_AT_ONE;
              cost[1] += node instanceof TextNode words ? words.getWholeText().length() : 0;
              return cost[0] > MOST_LOOKS || cost[1] > MOST_CHARACTERS
                  ? FilterResult.STOP
                  : FilterResult.CONTINUE;
            },
            document.body());
    return end == FilterResult.STOP;
  }

  /** Takes out what says nothing too; looks at each element once, however they are nested. */
  private static void removeBoilerplate(Document document) {
    Element body = document.body();
    Set<Node> worded = Collections.newSetFromMap(new IdentityHashMap<>());
    body.forEachNode(
        node -> {
          if (node instanceof TextNode words && !words.isBlank()) {
            keepAround(words, worded);
          }
        });
    Set<Node> kept = Collections.newSetFromMap(new IdentityHashMap<>());
    document.select("article, main").forEach(main -> keepAround(main, kept));
    Set<Node> outermost = Collections.newSetFromMap(new IdentityHashMap<>());
    Set<Element> parents = Collections.newSetFromMap(new IdentityHashMap<>());
    body.filter(
        (node, depth) -> {
          boolean isOut =
              node instanceof Element element
                  && element != body
                  && (!worded.contains(element)
                      || !kept.contains(element) && isBoilerplate(element));
          if (isOut) {
            outermost.add(node);
            parents.add((Element) node.parent());
          }
          return isOut ? FilterResult.SKIP_ENTIRELY : FilterResult.CONTINUE;
        });
    parents.forEach(parent -> removeChildren(parent, outermost));
  }

  /** At once, because each removed alone makes all its siblings move. */
  private static void removeChildren(Element parent, Set<Node> removed) {
    List<Node> left =
        parent.childNodes().stream().filter(child -> !removed.contains(child)).toList();
    parent.empty();
    parent.appendChildren(left);
  }

  private static void keepAround(Node node, Set<Node> kept) {
    for (Node at = node; at != null && kept.add(at); at = at.parent()) {
      // what is around one that is kept is kept already
    }
  }

  private static boolean isBoilerplate(Element element) {
    if (ELEMENTS.contains(element.normalName())) {
      return true;
    }
    if (element.attributesSize() == 0) {
      return false;
    }
    String names = (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
    return ROLES.contains(element.attr("role")) || BANNERS.stream().anyMatch(names::contains);
  }
}
