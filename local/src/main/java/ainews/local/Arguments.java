package ainews.local;

import ainews.shared.edition.IsoWeek;
import ainews.shared.edition.Language;
import ainews.shared.edition.SourceId;
import ainews.shared.settings.InvalidSettingException;
import ainews.shared.settings.ModelSettings;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.function.Function;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Converters from command-line words to values; an invalid word gets a one-line explanation. */
final class Arguments {
  // LocalDate.parse also accepts negative years and years of more than four digits.
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_PORT = 65_535;

  private Arguments() {}

  static final class Day implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String text) {
      LocalDate date = date(text);
      if (date.getYear() < FIRST_YEAR) {
        throw new TypeConversionException(
            "too early: the first possible day is " + FIRST_YEAR + "-01-01, got \"" + text + "\"");
      }
      return date;
    }

    private static LocalDate date(String text) {
      try {
        if (DATE.matcher(text).matches()) {
          return LocalDate.parse(text);
        }
      } catch (DateTimeException e) {
        throw notADate(text);
      }
      throw notADate(text);
    }

    private static TypeConversionException notADate(String text) {
      return new TypeConversionException("not a date: expected YYYY-MM-DD, got \"" + text + "\"");
    }
  }

  static final class Week implements ITypeConverter<IsoWeek> {
    @Override
    public IsoWeek convert(String text) {
      return parsed(text, IsoWeek::parse);
    }
  }

  static final class Port implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      if (text.matches("\\d{1,5}") && Integer.parseInt(text) <= LAST_PORT) {
        return Integer.valueOf(text);
      }
      throw new TypeConversionException(
          "not a port: expected a number from 0 to " + LAST_PORT + ", got \"" + text + "\"");
    }
  }

  static final class Source implements ITypeConverter<SourceId> {
    @Override
    public SourceId convert(String text) {
      return parsed(text, SourceId::known);
    }
  }

  /** The words that {@link Source} accepts, for the help. */
  static final class SourceIds implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return SourceId.ids().iterator();
    }
  }

  static final class LanguageId implements ITypeConverter<Language> {
    @Override
    public Language convert(String text) {
      return parsed(text, Language::of);
    }
  }

  static final class Model implements ITypeConverter<String> {
    @Override
    public String convert(String text) {
      try {
        ModelSettings.requireModel("--model", text);
        return text;
      } catch (InvalidSettingException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }

  private static <T> T parsed(String text, Function<String, T> parser) {
    try {
      return parser.apply(text.strip());
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
