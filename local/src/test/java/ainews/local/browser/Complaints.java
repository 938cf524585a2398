package ainews.local.browser;

import com.microsoft.playwright.BrowserContext;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What a browser complains about while it shows pages, and what these ask of other places. */
final class Complaints {
  private final List<String> all = new CopyOnWriteArrayList<>();

  /**
   * @param site the only address that pages may ask
   */
  static Complaints of(BrowserContext window, String site) {
    Complaints complaints = new Complaints();
    window.onConsoleMessage(
        message -> {
          if (!message.type().equals("log") && !message.type().equals("info")) {
            complaints.all.add(message.type() + ": " + message.text());
          }
        });
    window.onWebError(error -> complaints.all.add("error: " + error.error()));
    window.onDialog(
        dialog -> {
          complaints.all.add("dialog: " + dialog.message());
          dialog.dismiss();
        });
    window.onRequest(
        request -> {
          if (!request.url().startsWith(site)) {
            complaints.all.add("asked elsewhere: " + request.url());
          }
        });
    window.onRequestFailed(request -> complaints.all.add("failed: " + request.url()));
    return complaints;
  }

  /** Those since the last call. */
  List<String> take() {
    List<String> taken = List.copyOf(all);
    all.clear();
    return taken;
  }
}
