package ainews.shared.edition;

import ainews.shared.text.Texts;

/**
 * The content of a linked page.
 *
 * @param title the page's own title, one line; may be empty
 * @param description the page's own summary, plain text; may be empty
 * @param text its main text with empty lines between paragraphs, at most {@link Item#MAX_TEXT}
 *     characters; empty if only title and description could be read
 */
public record LinkedPage(String title, String description, String text) {
  public LinkedPage {
    title = Texts.cut(Texts.line(title), Item.MAX_TITLE);
    description = Texts.cut(Texts.paragraphs(description), Item.MAX_DESCRIPTION);
    text = Texts.cut(Texts.paragraphs(text), Item.MAX_TEXT);
  }
}
