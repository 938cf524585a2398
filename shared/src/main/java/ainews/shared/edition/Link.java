package ainews.shared.edition;

import ainews.shared.text.Urls;
import java.util.Optional;

/**
 * A link inside an item, with short links resolved.
 *
 * @param url absolute, http or https
 * @param page the content of the linked page, if it was read
 */
public record Link(String url, Optional<LinkedPage> page) {
  public Link {
    Urls.requireWeb(url);
  }

  public Link(String url) {
    this(url, Optional.empty());
  }
}
