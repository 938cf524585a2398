package ainews.summarise.gate;

import ainews.shared.edition.Language;
import ainews.shared.text.DataFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Every company, person and product of a text is one that the items name. */
final class NameCheck {
  private static final Set<String> PLAIN =
      DataFile.read("summarise/gate/plain-capitals.tsv", 1).stream()
          .map(List::getFirst)
          .collect(Collectors.toSet());
  private static final Pattern WORD =
      Pattern.compile("[\\p{IsLatin}][\\p{IsLatin}\\d]*+(?:'[\\p{IsLatin}]++)?");
  private static final Pattern PERIOD = Pattern.compile("[QqH][1-4]");
  private static final Pattern START = Pattern.compile("(?:^|[.!?:;。！？：；\"“「(（–]) ?[\"“'(]?$");
  private static final String SURNAMES =
      DataFile.read("summarise/gate/surnames.tsv", 1).stream()
          .map(List::getFirst)
          .collect(Collectors.joining());
  private static final Pattern PERSON =
      Pattern.compile(
          "(?:董事长|创始人|首席执行官|CEO|总裁|首席科学家|院士|教授|经理|负责人|作者|CTO|主席|总监|院长|博士生|博士|研究员|部长)(["
              + SURNAMES
              + "]\\p{IsHan}{1,2}?)(?=曾|也|将|已|还|仍|则|就|都|又|并|是|对|向|于|与|和|从|由|在|说|称|表示|透露|公布|宣布|指出|认为|介绍|发布|，|。|、)");
  private static final Pattern ORGANISATION =
      Pattern.compile(
          "(?!\\p{IsHan}{0,7}的)\\p{IsHan}{0,8}?(?:"
              + DataFile.read("summarise/gate/organisations.tsv", 2).stream()
                  .map(List::getFirst)
                  .collect(Collectors.joining("|"))
              + ")");
  private static final Pattern FILE =
      Pattern.compile(
          "\\b([a-z][a-z\\d]{2,20})\\.[a-z]{2,4}\\b|\\b[A-Za-z\\d]+(?:_[A-Za-z\\d]+)+\\b");
  private static final Pattern LISTED = Pattern.compile("(\\p{Lu}\\w+)(?:,|,? (?:and|or|&)) $");
  private static final double TITLE_CASE = .6;
  private static final int LONGEST_SMALL = 3;
  private static final int FEW = 3;
  private static final int LONGEST = 24;

  private NameCheck() {}

  static List<Fault> check(Sources sources, Language language, Field field, String text) {
    List<Fault> faults = new ArrayList<>();
    Vocabulary vocabulary = sources.vocabulary();
    boolean titleCase = language == Language.EN && isTitleCase(text);
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      String word = matcher.group().replaceFirst("[\\d'].*$", "");
      boolean capitalised = titleCase || isStart(text, matcher.start());
      boolean part = isPart(text, matcher.start(), matcher.end());
      if (!part
          && isName(word, capitalised)
          && !(isKnown(word, vocabulary)
              || isTranslated(word, vocabulary, language)
                  && !isListed(text, matcher.start(), vocabulary))
          && !Initials.areKnown(text, matcher.start(), vocabulary)) {
        faults.add(new Fault(field, Reason.NAME, word));
      }
    }
    int at = 0;
    for (Glossary.Entry entry : Glossary.in(text)) {
      at = text.indexOf(entry.chinese(), at) + entry.length();
      boolean ofPerson = Transliteration.isPart(text, at - entry.length(), at);
      if (entry.isName() && !ofPerson && !vocabulary.has(entry)
          || isOfOtherPlace(entry, at, text, vocabulary)) {
        faults.add(new Fault(field, Reason.NAME, entry.chinese()));
      }
    }
    Transliteration.unknown(text, vocabulary)
        .forEach(name -> faults.add(new Fault(field, Reason.NAME, name)));
    files(text, vocabulary).forEach(name -> faults.add(new Fault(field, Reason.NAME, name)));
    Matcher person = PERSON.matcher(text);
    while (!vocabulary.isLatin() && person.find()) {
      if (!vocabulary.contains(person.group(1))) {
        faults.add(new Fault(field, Reason.NAME, person.group(1)));
      }
    }
    return faults;
  }

  /** Names in the manner of files: llama.cpp, Q8_0. */
  private static List<String> files(String text, Vocabulary vocabulary) {
    return FILE.matcher(text)
        .results()
        .filter(
            name ->
                !vocabulary.containsLetters(name.group())
                    && !(name.group(1) != null && vocabulary.has(Characters.lower(name.group(1)))))
        .map(MatchResult::group)
        .toList();
  }

  /**
   * @param capitalised whether any word would have a capital letter where this one stands
   */
  private static boolean isName(String word, boolean capitalised) {
    String lower = Characters.lower(word);
    if (word.length() < 2
        || isPlain(lower)
        || Units.isForm(word)
        || Measure.isCurrency(word)
        || PERIOD.matcher(word).matches()) {
      return false;
    }
    boolean inner = word.chars().skip(1).anyMatch(Character::isUpperCase);
    boolean capital = Character.isUpperCase(word.charAt(0));
    return inner
        || capital && (!capitalised || Glossary.isNameAnywhere(lower) || !EnglishWords.has(lower));
  }

  /** Whether a word in lower case may have a capital letter or be in capitals and names nobody. */
  static boolean isPlain(String word) {
    return PLAIN.contains(word);
  }

  private static boolean isKnown(String word, Vocabulary vocabulary) {
    String lower = Characters.lower(word);
    return vocabulary.has(lower) || vocabulary.hasOwnerOf(lower);
  }

  /** Of Chinese items a name may be a translation that no table has; of a spelling we can tell. */
  private static boolean isTranslated(String word, Vocabulary vocabulary, Language language) {
    String lower = Characters.lower(word);
    return lower.length() <= LONGEST
        && language == Language.EN
        && !vocabulary.isLatin()
        && !Glossary.isKnownName(lower)
        && !Pinyin.isMadeOf(lower)
        && word.chars().anyMatch(Character::isLowerCase);
  }

  /** "Unity, Unreal and Godot": where the items write the one in Latin letters, the other too. */
  private static boolean isListed(String text, int start, Vocabulary vocabulary) {
    Matcher before = LISTED.matcher(text).region(Math.max(0, start - LONGEST), start);
    return before.find() && vocabulary.contains(before.group(1));
  }

  /** 爱尔兰媒体委员会, where the items know nothing of Ireland. */
  private static boolean isOfOtherPlace(
      Glossary.Entry entry, int end, String text, Vocabulary vocabulary) {
    return entry.kind().equals("place")
        && ORGANISATION
            .matcher(text)
            .region(end, Math.min(text.length(), end + LONGEST))
            .lookingAt()
        && !vocabulary.has(entry)
        && !vocabulary.hasPeopleOf(entry);
  }

  private static boolean isStart(String text, int at) {
    return START.matcher(text.substring(Math.max(0, at - 3), at)).find();
  }

  /** Of BF16, 3D and IQ2_XS the version check sees to it. */
  private static boolean isPart(String text, int start, int end) {
    return start > 0
            && (Characters.isDigit(text.charAt(start - 1)) || text.charAt(start - 1) == '_')
        || end - start < 4 && text.substring(start, end).chars().anyMatch(Characters::isDigit);
  }

  /** Whether all words but short ones have capital letters, or most of many. */
  private static boolean isTitleCase(String text) {
    Matcher matcher = WORD.matcher(text);
    int all = 0;
    int capital = 0;
    while (matcher.find()) {
      if (matcher.group().length() > LONGEST_SMALL) {
        all++;
        capital += Character.isUpperCase(matcher.group().charAt(0)) ? 1 : 0;
      }
    }
    return all > 1 && capital == all || all > FEW && capital > TITLE_CASE * all;
  }
}
