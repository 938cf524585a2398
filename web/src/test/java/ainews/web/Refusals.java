package ainews.web;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.Assertions;

/** Sends requests that must fail. */
final class Refusals {
  private Refusals() {}

  static FetchException of(Http http, String url) {
    return of(http, WebRequest.get(url));
  }

  static FetchException of(Http http, WebRequest request) {
    FetchException refusal = catchThrowableOfType(FetchException.class, () -> http.send(request));
    Assertions.assertThat(refusal).as("refusal of " + request.uri()).isNotNull();
    return refusal;
  }
}
