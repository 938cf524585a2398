package ainews.local;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.site.SiteStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Serves a folder's site as the command does. */
public final class ServedSite implements AutoCloseable {
  private final FileSiteStore files;
  private final SiteServer server;

  private ServedSite(FileSiteStore files, SiteServer server) {
    this.files = files;
    this.server = server;
  }

  public static ServedSite of(Path folder) {
    FileSiteStore files = FileSiteStore.in(folder);
    SiteServer server = SiteServer.at(0);
    server.serve(files);
    return new ServedSite(files, server);
  }

  /** Makes the sample day's table and site, as demo does. */
  public static void makeSampleDay(Path out) throws IOException {
    String before = System.getProperty("ainews.samples");
    Path samples = Files.createTempDirectory(out, "samples");
    SampleDay.copy(samples, false);
    System.setProperty("ainews.samples", samples.toString());
    try {
      Command.Outcome made = Command.run("demo", "--no-serve", "--out", out);
      assertThat(made.code()).as(made.err()).isZero();
    } finally {
      if (before == null) {
        System.clearProperty("ainews.samples");
      } else {
        System.setProperty("ainews.samples", before);
      }
    }
  }

  public SiteStore files() {
    return files;
  }

  /** Returns the base URL, ending in a slash. */
  public String url() {
    return server.url();
  }

  @Override
  public void close() {
    server.close();
    files.close();
  }
}
