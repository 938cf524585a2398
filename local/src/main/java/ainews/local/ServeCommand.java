package ainews.local;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves what is stored. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Serves the stored site on this machine.")
final class ServeCommand implements Callable<Integer> {
  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      converter = Arguments.Port.class,
      description = "Default: ${DEFAULT-VALUE}; 0 picks a free port.")
  private int port;

  @Mixin private DataDirectory place;

  @Override
  public Integer call() throws Exception {
    Path directory = place.existingDirectory();
    try (SiteServer site = SiteServer.at(port);
        FileSiteStore files = FileSiteStore.in(directory)) {
      site.serve(files);
      System.out.println("Read it at " + site.url() + " (Ctrl-C ends)");
      Thread.currentThread().join();
      return 0;
    }
  }
}
