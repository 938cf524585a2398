package ainews.local.browser;

import com.microsoft.playwright.BrowserContext;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Collects a browser's console warnings and errors, and requests to other hosts. */
final class BrowserErrors {
  private final List<String> all = new CopyOnWriteArrayList<>();

  /**
   * Starts to collect.
   *
   * @param site the base URL; a request to any other is collected
   */
  static BrowserErrors of(BrowserContext window, String site) {
    BrowserErrors browserErrors = new BrowserErrors();
    window.onConsoleMessage(
        message -> {
          if (!message.type().equals("log") && !message.type().equals("info")) {
            browserErrors.all.add(message.type() + ": " + message.text());
          }
        });
    window.onWebError(error -> browserErrors.all.add("error: " + error.error()));
    window.onDialog(
        dialog -> {
          browserErrors.all.add("dialog: " + dialog.message());
          dialog.dismiss();
        });
    window.onRequest(
        request -> {
          if (!request.url().startsWith(site)) {
            browserErrors.all.add("request to another host: " + request.url());
          }
        });
    window.onRequestFailed(request -> browserErrors.all.add("failed: " + request.url()));
    return browserErrors;
  }

  /** Returns and forgets what was collected since the last call. */
  List<String> take() {
    List<String> taken = List.copyOf(all);
    all.clear();
    return taken;
  }
}
