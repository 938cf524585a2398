package ainews.publish.site;

import ainews.shared.edition.Language;
import ainews.shared.site.SiteFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Stylesheet, scripts, images and the words of searches. Their names contain a hash of their
 * contents, so that browsers may cache them forever.
 */
public final class Assets {
  private static final String FOLDER = "/ainews/publish/assets/";
  private static final String SEARCH_WORDS = "search-words.json";
  private static final Map<String, SiteFile> FILES = read();

  private Assets() {}

  static List<SiteFile> files() {
    return List.copyOf(FILES.values());
  }

  /** The path of an asset in the site, such as {@code assets/style.1f2e3d4c.css}. */
  public static String key(String name) {
    SiteFile file = FILES.get(name);
    if (file == null) {
      throw new IllegalArgumentException("unknown asset: " + name);
    }
    return file.key();
  }

  private static Map<String, SiteFile> read() {
    Map<String, SiteFile> files = new LinkedHashMap<>();
    List<String> names =
        new ArrayList<>(
            List.of("style.css", "theme.js", "site.js", "search.js", "icon.svg", "touch-icon.png"));
    Language.all().forEach(language -> names.add("card-" + language + ".png"));
    for (String name : names) {
      files.put(name, file(name, bytes(name)));
    }
    files.put(SEARCH_WORDS, file(SEARCH_WORDS, SearchWords.json()));
    return files;
  }

  private static SiteFile file(String name, byte[] bytes) {
    int dot = name.lastIndexOf('.');
    return new SiteFile(
        "assets/" + name.substring(0, dot) + "." + hash(bytes) + name.substring(dot), bytes);
  }

  private static byte[] bytes(String name) {
    try (InputStream file = Assets.class.getResourceAsStream(FOLDER + name)) {
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("the packaged " + name + " cannot be read", e);
    }
  }

  private static String hash(byte[] bytes) {
    return HexFormat.of().formatHex(Hash.sha256(bytes), 0, 4);
  }
}
