package ainews.devtools.emulate;

import ainews.local.DataDirectory;
import ainews.local.StoreException;
import ainews.shared.json.Json;
import ainews.shared.lambda.Environment;
import java.io.IOException;
import java.io.PrintStream;
import java.net.Inet4Address;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Emulates the stack's bucket and table for functions that run in containers. */
@Command(
    name = "emulate",
    mixinStandardHelpOptions = true,
    description = {
      "Emulates the stack's bucket and table for functions in containers.",
      "It writes their addresses to env.json. To use it, run for example:",
      "",
      "  ./ainews emulate --accept-dynamodb-local-licence",
      "  sam local invoke FanOut --event events/fan-out.json --env-vars env.json",
      "  sam local invoke FetchHackerNews --event events/fetch-hackernews.json \\",
      "    --env-vars env.json",
      "",
      "Run FanOut first: it stores the plan that the others need. The site is stored",
      "as files; ./ainews serve shows it. The table is in memory and lost at exit."
    },
    footer = {
      "",
      "There is no access control: anyone who reaches the address can read and write.",
      "The bucket listens on that address only, DynamoDB Local on all addresses."
    })
public final class EmulateCommand implements Callable<Integer> {
  /** The region that SAM sets if the shell has none. */
  private static final String SAMS_REGION = "us-east-1";

  private static final List<String> STEPS =
      List.of(
          "FanOut fan-out",
          "FetchHackerNews fetch-hackernews",
          "Summarise summarise",
          "Publish publish");

  @Option(
      names = "--accept-dynamodb-local-licence",
      description = {
        "Serve the table with DynamoDB Local, which Maven",
        "downloads the first time. It is Amazon's, and its licence",
        "requires an AWS account; see",
        "https://aws.amazon.com/dynamodb-local-license/.",
        "Without this option there is no local table, and the",
        "functions use the real DynamoDB."
      })
  private boolean licenceAccepted;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      converter = Address.class,
      description = {
        "The numeric address of this machine for containers.",
        "Default: Docker's bridge, on Linux usually 172.17.0.1.",
        "On Docker Desktop: what host.docker.internal resolves to",
        "in a container, for example 192.168.65.254."
      })
  private String host;

  @Option(
      names = "--env",
      paramLabel = "FILE",
      description = "The file to write. Default: env.json beside this command.")
  private Path env;

  @Mixin private DataDirectory place;

  @Override
  public Integer call() throws Exception {
    Optional<Path> dynamoDb =
        licenceAccepted
            ? Optional.of(DynamoDbLocal.fetched(DataDirectory.home().toAbsolutePath()))
            : Optional.empty();
    HostAddress address = HostAddress.of(host == null ? HostAddress.usual() : host);
    String region = Environment.ofProcess().find("AWS_REGION").orElse(SAMS_REGION);
    try (Emulator emulator = Emulator.start(place.directory(), address, dynamoDb, region)) {
      Path file = env == null ? DataDirectory.home().resolve("env.json") : env;
      write(emulator, file);
      printAddresses(emulator, file, System.out);
      Thread.currentThread().join();
      return 0;
    }
  }

  private static void write(Emulator emulator, Path file) {
    try {
      Files.writeString(
          file,
          Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(emulator.env()) + "\n");
    } catch (IOException e) {
      throw new StoreException(file + " cannot be written; choose another file with --env");
    }
  }

  private static void printAddresses(Emulator emulator, Path file, PrintStream out) {
    out.println("Bucket at " + emulator.s3());
    out.println(
        emulator
            .dynamoDb()
            .map(url -> "Table at " + url + ", in memory")
            .orElse("No table: see --accept-dynamodb-local-licence in ./ainews emulate --help"));
    out.println("There is no access control: anyone who reaches them can read and write.");
    out.println("Wrote " + file + ". Now run in another terminal, in this order:");
    for (String step : STEPS) {
      String[] words = step.split(" ");
      out.println(
          "  sam local invoke %s --event events/%s.json --env-vars %s"
              .formatted(words[0], words[1], file));
    }
    out.println("Ctrl-C stops.");
    out.flush();
  }

  private static final class Address implements ITypeConverter<String> {
    @Override
    public String convert(String text) {
      try {
        return Inet4Address.ofLiteral(text).getHostAddress();
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(
            "not a numeric address: expected one like 172.17.0.1, got \"" + text + "\"");
      }
    }
  }
}
