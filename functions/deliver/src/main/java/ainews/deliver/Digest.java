package ainews.deliver;

import ainews.shared.edition.Language;
import java.util.List;
import java.util.Optional;

/**
 * What a channel's readers get of an edition, as plain text in one language.
 *
 * @param edition its date or week
 * @param url of its page, if the site is public
 * @param page the words of the link to that page
 * @param lead the lines above the stories
 */
public record Digest(
    String edition,
    Language language,
    String title,
    Optional<String> url,
    String page,
    List<String> lead,
    List<DigestEntry> entries) {
  public Digest {
    lead = List.copyOf(lead);
    entries = List.copyOf(entries);
  }
}
