package ainews.local;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves the stored site over HTTP. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Serves the stored site at http://localhost:PORT/.")
final class ServeCommand implements Callable<Integer> {
  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      converter = Arguments.Port.class,
      description = "The site's port (default: ${DEFAULT-VALUE}; 0: any free one).")
  private int port;

  @Mixin private DataDirectory data;

  @Override
  public Integer call() throws Exception {
    Path directory = data.existingDirectory();
    try (SiteServer site = SiteServer.at(port);
        FileSiteStore files = FileSiteStore.in(directory)) {
      site.serve(files);
      System.out.println("Read it at " + site.url() + " (Ctrl-C stops)");
      Thread.currentThread().join();
      return 0;
    }
  }
}
