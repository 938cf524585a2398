package ainews.shared.edition;

import ainews.shared.text.Texts;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/**
 * The content of a linked page.
 *
 * @param title the page's own title, one line; may be empty
 * @param description the page's own summary, plain text; may be empty
 * @param text its main text with empty lines between paragraphs, at most {@link Item#MAX_TEXT}
 *     characters; empty if only title and description could be read
 * @param canonical the address that the page calls its own
 */
public record LinkedPage(
    String title,
    String description,
    String text,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> canonical) {
  public LinkedPage {
    title = Texts.cut(Texts.line(title), Item.MAX_TITLE);
    description = Texts.cut(Texts.paragraphs(description), Item.MAX_DESCRIPTION);
    text = Texts.cut(Texts.paragraphs(text), Item.MAX_TEXT);
    canonical = canonical == null ? Optional.empty() : canonical; // rows of before have none
  }

  public LinkedPage(String title, String description, String text) {
    this(title, description, text, Optional.empty());
  }

  /** The same page, known by no other address. */
  public LinkedPage withoutCanonical() {
    return new LinkedPage(title, description, text);
  }
}
