package ainews.shared.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the packaged rules that are data: tab-separated lines, # for comments. */
public final class DataFile {
  private DataFile() {}

  /**
   * The rows of a packaged file.
   *
   * @param name below {@code ainews/}, such as {@code summarise/gate/units.tsv}
   * @param columns how many every row has
   * @throws IllegalStateException if the file is missing or a row has another number of columns
   */
  public static List<List<String>> read(String name, int columns) {
    List<List<String>> rows = new ArrayList<>();
    int number = 0;
    for (String line : text(name).split("\n")) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> row = List.of(line.split("\t", -1));
      if (row.size() != columns) {
        throw new IllegalStateException(
            name + " line " + number + ": " + columns + " columns are needed, not " + row.size());
      }
      rows.add(row);
    }
    return rows;
  }

  /**
   * The whole of a packaged file.
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
      throw new UncheckedIOException("data file " + name, e);
    }
  }
}
