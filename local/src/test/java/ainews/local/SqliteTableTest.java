package ainews.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ainews.shared.table.Key;
import ainews.shared.table.Row;
import ainews.shared.table.Table;
import ainews.shared.table.TableContract;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteTableTest extends TableContract {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-02-21T06:00:00Z"));
  private static final Key KEY = new Key("SPEND", "2026-02-20");

  @TempDir private Path folder;
  private SqliteTable contractTable;

  @Override
  protected Table emptyTable(InstantSource clock) {
    contractTable = SqliteTable.open(folder.resolve("contract.db"), clock);
    return contractTable;
  }

  @AfterEach
  void closeTable() {
    contractTable.close();
  }

  @Test
  void open_fileOfAnEarlierRun_hasItsRows() {
    Path file = folder.resolve("table.db");
    try (SqliteTable table = open(file)) {
      table.put(row("kept"));
    }

    try (SqliteTable table = open(file)) {
      assertThat(table.get(KEY)).contains(new Row(KEY, "kept", 1, Optional.empty(), 1));
    }
  }

  @Test
  void open_pathWithUrlCharacters_createsThatFile() throws Exception {
    Path odd = Files.createDirectory(folder.resolve("a b?c=d&e%20f#é新"));
    try (SqliteTable table = open(odd.resolve("table?.db"))) {
      table.put(row("kept"));
    }

    assertThat(Files.list(odd))
        .extracting(path -> path.getFileName().toString())
        .containsExactly("table?.db");
  }

  @Test
  void open_removesExpiredRowsOnly() throws Exception {
    Path file = folder.resolve("table.db");
    Instant expires = CLOCK.instant().plusSeconds(60);
    try (SqliteTable table = open(file)) {
      table.put(row("kept"));
      table.put(new Row(new Key("SEEN#rss", "soon"), "{}", 1, Optional.of(expires)));
      table.put(
          new Row(new Key("SEEN#rss", "later"), "{}", 1, Optional.of(expires.plusSeconds(1))));
    }

    SqliteTable.open(file, InstantSource.fixed(expires)).close();

    assertThat(sql(file, "SELECT group_concat(sk, ' ' ORDER BY sk) FROM stored_row"))
        .isEqualTo("2026-02-20 later");
  }

  @Test
  void open_usesAWriteAheadLog() throws Exception {
    Path file = folder.resolve("table.db");
    open(file).close();

    assertThat(sql(file, "PRAGMA journal_mode")).isEqualTo("wal");
  }

  @Test
  void open_newFileByManyAtOnce_allShareIt() throws Exception {
    Path file = folder.resolve("table.db");

    List<Boolean> stored =
        atOnce(
            16,
            n ->
                () -> {
                  try (SqliteTable table = open(file)) {
                    return table.putIfAbsent(row("writer " + n));
                  }
                });

    assertThat(stored).containsOnlyOnce(true);
    try (SqliteTable table = open(file)) {
      assertThat(table.get(KEY).orElseThrow().body()).isEqualTo("writer " + stored.indexOf(true));
    }
  }

  @Test
  void putIfRevision_twoProcessesAtOnce_noneIsLost() throws Exception {
    Path file = folder.resolve("table.db");
    try (SqliteTable table = open(file)) {
      table.put(row("0"));
      Process other = otherProcess(file);
      other.inputReader().readLine();

      // From here on the other process is writing.
      countUp(table);
      String rest = String.join("\n", other.inputReader().readAllLines());

      assertThat(other.waitFor(1, TimeUnit.MINUTES)).isTrue();
      assertThat(other.exitValue()).as(rest).isZero();
      assertThat(table.get(KEY)).contains(new Row(KEY, "600", 1, Optional.empty(), 601));
    }
  }

  @Test
  void open_newerFile_saysSoAndLeavesIt() throws Exception {
    Path file = folder.resolve("table.db");
    open(file).close();
    sql(file, "PRAGMA user_version = 2");

    assertThatThrownBy(() -> open(file))
        .isInstanceOf(SqliteTableException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("newer version of this program (layout 2, this one knows 1)");
    assertThat(sql(file, "PRAGMA user_version")).isEqualTo("2");
  }

  @Test
  void open_databaseOfAnotherProgram_saysSoAndLeavesIt() throws Exception {
    Path file = folder.resolve("other.db");
    sql(file, "CREATE TABLE bookmark (url TEXT)");
    byte[] before = Files.readAllBytes(file);

    assertThatThrownBy(() -> open(file))
        .isInstanceOf(SqliteTableException.class)
        .hasMessage(
            "the table's file %s is another program's database: move it away, or choose another folder",
            file);
    assertThat(file).hasBinaryContent(before);
  }

  @Test
  void open_fileThatIsNotADatabase_saysSoAndLeavesIt() throws Exception {
    Path file = Files.writeString(folder.resolve("table.db"), "not a database ".repeat(100));

    assertThatThrownBy(() -> open(file))
        .isInstanceOf(SqliteTableException.class)
        .hasMessage(
            "the table's file %s is not an SQLite database: move it away, or choose another folder",
            file);
    assertThat(file).hasContent("not a database ".repeat(100));
  }

  @Test
  void open_folderMissing_saysWhichToCreate() {
    Path file = folder.resolve("missing").resolve("table.db");

    assertThatThrownBy(() -> open(file))
        .isInstanceOf(SqliteTableException.class)
        .hasMessage(
            "the table's file %s cannot be created: create the folder %s first",
            file, file.getParent());
    assertThat(file.getParent()).doesNotExist();
  }

  @Test
  void open_folderInPlaceOfAFile_saysSo() {
    assertThatThrownBy(() -> open(folder))
        .isInstanceOf(SqliteTableException.class)
        .hasMessage(
            "the table's file %s is a folder where a file is needed: move it away, or choose another folder",
            folder);
  }

  @Test
  void open_fileThatCannotBeCreated_saysWhatToAllow() throws Exception {
    Path file = Files.createSymbolicLink(folder.resolve("table.db"), Path.of("missing/table.db"));

    assertThatThrownBy(() -> open(file))
        .isInstanceOf(SqliteTableException.class)
        .hasMessageContaining("cannot be written: give this user write access to it");
  }

  @Test
  void get_damagedFile_saysSo() throws Exception {
    Path file = folder.resolve("table.db");
    try (SqliteTable table = open(file)) {
      table.put(row("x".repeat(100_000)));
    }
    byte[] bytes = Files.readAllBytes(file);
    java.util.Arrays.fill(bytes, 4096, bytes.length, (byte) 0x5A);
    Files.write(file, bytes);

    assertThatThrownBy(
            () -> {
              try (SqliteTable table = open(file)) {
                table.get(KEY);
              }
            })
        .isInstanceOf(SqliteTableException.class)
        .hasMessageContaining("is damaged: restore it from a backup");
  }

  @Test
  void put_closedTable_fails() {
    Path file = folder.resolve("table.db");
    SqliteTable table = open(file);
    table.close();
    table.close();

    assertThatThrownBy(() -> table.put(row("late")))
        .isInstanceOf(SqliteTableException.class)
        .hasMessageContaining("closed");
  }

  /**
   * The second process of {@link #putIfRevision_twoProcessesAtOnce_noneIsLost}; increments a row.
   */
  static final class OtherProcess {
    private OtherProcess() {}

    public static void main(String[] arguments) {
      try (SqliteTable table = open(Path.of(arguments[0]))) {
        System.out.println("started");
        countUp(table);
      }
    }
  }

  private static Process otherProcess(Path file) throws Exception {
    return new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            "--enable-native-access=ALL-UNNAMED",
            "--class-path",
            System.getProperty("java.class.path"),
            OtherProcess.class.getName(),
            file.toString())
        .redirectErrorStream(true)
        .start();
  }

  private static void countUp(Table table) {
    for (int time = 0; time < 300; time++) {
      countUp(table, KEY);
    }
  }

  private static SqliteTable open(Path file) {
    return SqliteTable.open(file, CLOCK);
  }

  private static Row row(String body) {
    return new Row(KEY, body, 1, Optional.empty());
  }

  /** Runs a statement on the file directly; returns the first value, if any. */
  private static String sql(Path file, String statement) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement run = connection.createStatement()) {
      if (!run.execute(statement)) {
        return "";
      }
      try (ResultSet answer = run.getResultSet()) {
        return answer.next() ? answer.getString(1) : "";
      }
    }
  }
}
