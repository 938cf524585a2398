package ainews.devtools.stack;

import ainews.devtools.flow.FlowException;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.utilslite.SdkInternalThreadLocal;

/**
 * A function in a separate JVM under AWS's runtime interface client, as Lambda runs it: only the
 * classes of its task root and only its own environment variables.
 */
public final class FunctionProcess implements AutoCloseable {
  /** The libraries of the runtime interface client, which precede the function's own. */
  private static final List<Class<?>> RUNTIME =
      List.of(AWSLambda.class, Context.class, PojoSerializer.class, SdkInternalThreadLocal.class);

  private static final long END_SECONDS = 10;

  private final RuntimeApi api;
  private final Process process;

  private FunctionProcess(RuntimeApi api, Process process) {
    this.api = api;
    this.process = process;
  }

  /**
   * Starts a function.
   *
   * @param taskRoot the folder of its unpacked zip
   * @param environment variables that override those of the template and of Lambda
   * @param flags further flags of the JVM
   * @param log the file that receives its output
   */
  public static FunctionProcess start(
      PackagedStack.Function function,
      Path taskRoot,
      Map<String, String> environment,
      List<String> flags,
      Path log)
      throws IOException {
    RuntimeApi api = RuntimeApi.open(function);
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command(function, flags))
              .directory(taskRoot.toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
      builder.environment().clear();
      builder.environment().putAll(lambda(function, taskRoot, api.address()));
      builder.environment().putAll(function.variables());
      builder.environment().putAll(environment);
      Process process = builder.start();
      process
          .onExit()
          .thenAccept(
              ended ->
                  api.ended(
                      function.name() + " exited with code " + ended.exitValue() + "; see " + log));
      return new FunctionProcess(api, process);
    } catch (IOException e) {
      api.close();
      throw e;
    }
  }

  /**
   * Waits until the function requests its first event.
   *
   * @return that time, on the clock of {@link System#nanoTime}
   * @throws FlowException if it exits before
   */
  public long initialised() throws InterruptedException {
    return await(api.initialised());
  }

  /**
   * Sends the function an event and waits for its answer.
   *
   * @throws FlowException if it fails; the error name is the class of what it threw
   */
  public JsonNode call(JsonNode event) throws InterruptedException {
    return await(api.call(event));
  }

  /** Whether it can still be called; Lambda replaces a process that cannot. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /** Returns the memory and processor time used since the start. */
  public ProcessUsage usage() throws IOException {
    return ProcessUsage.of(process.toHandle());
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    } finally {
      api.close();
    }
  }

  private static <T> T await(CompletableFuture<T> answer) throws InterruptedException {
    try {
      return answer.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof FlowException failure) {
        throw new FlowException(failure.error(), failure.detail());
      }
      throw new CompletionException(e.getCause());
    }
  }

  private static List<String> command(PackagedStack.Function function, List<String> flags)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // The flags of Lambda's runtime.
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
    // Java sizes its heap by the machine's memory, so it gets the function's.
    command.add("-XX:MaxRAM=" + function.megabytes() + "m");
    command.add("-Xmx" + function.megabytes() * 3 / 4 + "m");
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-D" + NativeLibrary.PROPERTY + "=" + NativeLibrary.file());
    command.addAll(flags);
    command.addAll(List.of("-cp", runtime(), AWSLambda.class.getName(), function.handler()));
    return command;
  }

  private static String runtime() {
    return RUNTIME.stream()
        .map(FunctionProcess::origin)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String origin(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(type + " has no location", e);
    }
  }

  private static Map<String, String> lambda(
      PackagedStack.Function function, Path taskRoot, String api) {
    String log = "/aws/lambda/" + function.name();
    return Stream.of(
            Map.entry("AWS_LAMBDA_RUNTIME_API", api),
            Map.entry("LAMBDA_TASK_ROOT", taskRoot.toAbsolutePath().toString()),
            Map.entry("_HANDLER", function.handler()),
            Map.entry("AWS_LAMBDA_FUNCTION_NAME", function.name()),
            Map.entry("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST"),
            Map.entry("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "" + function.megabytes()),
            Map.entry("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand"),
            Map.entry("AWS_LAMBDA_LOG_GROUP_NAME", log),
            Map.entry("AWS_LAMBDA_LOG_STREAM_NAME", "local"),
            Map.entry("AWS_EXECUTION_ENV", "AWS_Lambda_java25"),
            Map.entry("LANG", "en_US.UTF-8"),
            Map.entry("TZ", ":UTC"))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
