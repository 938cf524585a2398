package ainews.devtools.stack;

import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The native library with which the runtime interface client calls the Runtime API. By default
 * every client unpacks it to the same path, where clients that start at once overwrite each
 * other's.
 */
final class NativeLibrary {
  /** The system property that tells a client which file to load. */
  static final String PROPERTY =
      "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

  private static Path file;

  private NativeLibrary() {}

  /** Returns the library for this machine, unpacked once. */
  static synchronized Path file() throws IOException {
    if (file == null) {
      String machine = System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
      String name = "/jni/libaws-lambda-jni.linux-" + machine + ".so";
      Path unpacked = Files.createTempFile("aws-lambda-jni", ".so");
      unpacked.toFile().deleteOnExit();
      try (InputStream library = AWSLambda.class.getResourceAsStream(name)) {
        Files.copy(library, unpacked, StandardCopyOption.REPLACE_EXISTING);
      }
      file = unpacked;
    }
    return file;
  }
}
