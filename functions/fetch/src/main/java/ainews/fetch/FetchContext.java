package ainews.fetch;

import ainews.shared.edition.Window;
import ainews.shared.settings.Secrets;
import ainews.shared.settings.Settings;
import ainews.web.Http;
import java.time.Instant;

/**
 * Everything a source may use to read its service.
 *
 * @param now when the edition is made, not when this source is read
 * @param feeds reads feeds with conditional requests
 */
public record FetchContext(
    Window window, Instant now, Http http, Settings settings, Secrets secrets, FeedClient feeds) {}
