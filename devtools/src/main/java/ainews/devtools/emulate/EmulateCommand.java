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

/** Stands in for the stack's bucket and table where its functions run in containers. */
@Command(
    name = "emulate",
    mixinStandardHelpOptions = true,
    description = {
      "Serves the stack's bucket and table to functions in containers.",
      "It writes env.json, which tells them where:",
      "",
      "  ./ainews emulate --accept-dynamodb-local-licence",
      "  sam local invoke FanOut --event events/fan-out.json --env-vars env.json",
      "  sam local invoke FetchHackerNews --event events/fetch-hackernews.json \\",
      "    --env-vars env.json",
      "",
      "FanOut comes first: it plans the day that the others look up. The site is kept",
      "as files; ./ainews serve shows it. The table is in memory and ends with this."
    },
    footer = {
      "",
      "Neither asks who calls: whoever reaches the address may read and write. The",
      "bucket listens at that address only, DynamoDB Local at all of this machine."
    })
public final class EmulateCommand implements Callable<Integer> {
  /** Which SAM gives functions where the shell names none. */
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
        "Serve the table by DynamoDB Local, which Maven fetches",
        "the first time. It is Amazon's, and its licence asks for",
        "an AWS account, see",
        "https://aws.amazon.com/dynamodb-local-license/.",
        "Without it there is no table here, and the functions",
        "ask DynamoDB itself."
      })
  private boolean licenceAccepted;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      converter = Address.class,
      description = {
        "The number by which containers reach this machine.",
        "Default: Docker's bridge, on Linux mostly 172.17.0.1.",
        "Docker Desktop: what host.docker.internal resolves to",
        "in a container, such as 192.168.65.254."
      })
  private String host;

  @Option(
      names = "--env",
      paramLabel = "FILE",
      description = "Where to write the variables. Default: env.json beside this command.")
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
      tell(emulator, file, System.out);
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
      throw new StoreException(file + " cannot be written; --env names another file");
    }
  }

  private static void tell(Emulator emulator, Path file, PrintStream out) {
    out.println("Bucket at " + emulator.s3());
    out.println(
        emulator
            .dynamoDb()
            .map(url -> "Table at " + url + ", in memory")
            .orElse("No table: see --accept-dynamodb-local-licence in ./ainews emulate --help"));
    out.println("Neither asks who calls: whoever reaches them may read and write.");
    out.println("Wrote " + file + ". In another terminal, one after the other:");
    for (String step : STEPS) {
      String[] words = step.split(" ");
      out.println(
          "  sam local invoke %s --event events/%s.json --env-vars %s"
              .formatted(words[0], words[1], file));
    }
    out.println("Ctrl-C ends.");
    out.flush();
  }

  private static final class Address implements ITypeConverter<String> {
    @Override
    public String convert(String text) {
      try {
        return Inet4Address.ofLiteral(text).getHostAddress();
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(
            "\"" + text + "\" is no address in numbers like 172.17.0.1");
      }
    }
  }
}
