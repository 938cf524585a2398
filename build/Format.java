import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;

/** Checks that every Java source is in google-java-format's shape, or puts it there ("apply"). */
void main(String[] arguments) throws Exception {
  boolean apply = arguments[0].equals("apply");
  Path root = Path.of(arguments[1]);
  List<Path> misshapen = new ArrayList<>();
  try (Stream<Path> files = Files.walk(root)) {
    for (Path file : files.filter(this::isOurs).sorted().toList()) {
      String source = Files.readString(file);
      String shaped;
      try {
        shaped = shape(source);
      } catch (Exception e) {
        System.err.println("not Java: " + file + ": " + e.getMessage());
        System.exit(1);
        return;
      }
      if (!shaped.equals(source)) {
        misshapen.add(root.relativize(file));
        if (apply) {
          Files.writeString(file, shaped);
        }
      }
    }
  }
  misshapen.forEach(file -> System.err.println((apply ? "formatted: " : "not formatted: ") + file));
  if (!apply && !misshapen.isEmpty()) {
    System.err.println("Run ./mvnw validate -Dformat=apply and look at what it changed.");
    System.exit(1);
  }
}

boolean isOurs(Path file) {
  return file.toString().endsWith(".java")
      && !file.toString().contains(File.separator + "target" + File.separator);
}

String shape(String source) throws Exception {
  String ordered = ImportOrderer.reorderImports(source, Style.GOOGLE);
  return new Formatter().formatSource(RemoveUnusedImports.removeUnusedImports(ordered));
}
