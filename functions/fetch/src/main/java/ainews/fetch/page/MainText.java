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

/** Finds the main text of a page. */
final class MainText {
  private static final Set<String> ELEMENTS = Set.of("nav", "footer", "aside", "dialog");
  private static final Set<String> ROLES = Set.of("navigation", "dialog", "contentinfo");
  private static final List<String> BANNERS = List.of("cookie", "consent");

  /** Limit of the sum of all depths below the body, far above that of large articles. */
  private static final int MOST_LOOKS = 400_000;

  /** What a node costs, however shallow, counted in the same looks. */
  private static final int LOOKS_AT_ONE = 40;

  private static final int MOST_CHARACTERS = 200_000;

  private MainText() {}

  /** Returns the main text and modifies the document. */
  static String of(Document document) {
    removeBoilerplate(document);
    Element content =
        isMonstrous(document)
            ? document.selectFirst("article, main")
            : new Readability4J(document.location(), document).parse().getArticleContent();
    return content == null ? "" : Html.toText(content);
  }

  /**
   * Returns whether the search for the main text, which visits all descendants of each element,
   * would take too long.
   */
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

  /** Removes elements without text too. Visits each element once, at any nesting. */
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
      // the ancestors of a kept element are already kept
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
