package ainews.fetch.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharsetsTest {
  @ParameterizedTest
  @CsvSource({
    "ISO-8859-1, windows-1252",
    "' Latin1 ', windows-1252",
    "us-ascii, windows-1252",
    "gb2312, GB18030",
    "GBK, GB18030",
    "iso-8859-9, windows-1254",
    "shift_jis, windows-31j",
    "ks_c_5601-1987, x-windows-949",
    "utf8, UTF-8",
    "unicode, UTF-16LE",
    "big5, Big5-HKSCS",
  })
  void label_isReadAsBrowsersDo(String label, String charset) {
    assertThat(Charsets.of(label)).contains(Charset.forName(charset));
    assertThat(Charsets.named("text/html; Charset=\"" + label.strip() + "\"; x=y"))
        .contains(Charset.forName(charset));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "klingon", "utf-7", "hz-gb-2312", "!!"})
  void unknownLabel_isIgnored(String label) {
    assertThat(Charsets.of(label)).isEmpty();
    assertThat(Charsets.named("text/html; charset=" + label)).isEmpty();
  }
}
