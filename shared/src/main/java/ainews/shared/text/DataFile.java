package ainews.shared.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Reads packaged data files: tab-separated lines, # starts a comment. */
public final class DataFile {
  private DataFile() {}

  /**
   * The rows of a packaged file.
   *
   * @param name below {@code ainews/}, such as {@code shared/text/units.tsv}
   * @param columns the number of columns of every row
   * @throws IllegalStateException if the file is missing or a row has another number of columns
   */
  public static List<List<String>> read(String name, int columns) {
    return rows(name, text(name), columns);
  }

  /**
   * The rows of every file of this name on the class path, in the order of the class path.
   *
   * @throws IllegalStateException like {@link #read}
   */
  public static List<List<String>> readAll(String name, int columns) {
    List<List<String>> rows = new ArrayList<>();
    try {
      for (URL file :
          Collections.list(DataFile.class.getClassLoader().getResources("ainews/" + name))) {
        try (InputStream in = file.openStream()) {
          rows.addAll(rows(name, new String(in.readAllBytes(), StandardCharsets.UTF_8), columns));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read data file " + name, e);
    }
    if (rows.isEmpty()) {
      throw new IllegalStateException("data file " + name + " is missing");
    }
    return rows;
  }

  private static List<List<String>> rows(String name, String text, int columns) {
    List<List<String>> rows = new ArrayList<>();
    int number = 0;
    for (String line : text.split("\n")) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> row = List.of(line.split("\t", -1));
      if (row.size() != columns) {
        throw new IllegalStateException(
            name + ", line " + number + ": expected " + columns + " columns, got " + row.size());
      }
      rows.add(row);
    }
    return rows;
  }

  /**
   * The text of a packaged file.
   *
   * @param name below {@code ainews/}
   * @throws IllegalStateException if it is missing
   */
  public static String text(String name) {
    try (InputStream file = DataFile.class.getResourceAsStream("/ainews/" + name)) {
      if (file == null) {
        throw new IllegalStateException("data file " + name + " is missing");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read data file " + name, e);
    }
  }
}
