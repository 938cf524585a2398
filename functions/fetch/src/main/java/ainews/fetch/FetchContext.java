package ainews.fetch;

import ainews.shared.edition.Window;
import ainews.shared.settings.Secrets;
import ainews.shared.settings.Settings;
import ainews.web.Http;
import java.time.Instant;

/**
 * What a source may use.
 *
 * @param now the time of the edition's making, not of this call
 * @param feeds feeds asked conditionally, with what they last answered
 */
public record FetchContext(
    Window window, Instant now, Http http, Settings settings, Secrets secrets, FeedClient feeds) {}
