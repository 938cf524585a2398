package ainews.devtools.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.devtools.evaluate.GateMutations.Sample;
import ainews.shared.edition.Item;
import ainews.shared.sources.RssDescriptor;
import ainews.summarise.write.Extract;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GateMutationsTest {
  private static final String TITLE = "Mistral 3.1 may cost 45 million";
  private static final String SUMMARY = "Mistral says it could take 20 hours.";
  private static final Sample SAMPLE =
      new Sample(TITLE + "\n" + SUMMARY, new Extract(TITLE, SUMMARY));

  @Test
  void eachKind_changesOneThingOnly() {
    assertThat(GateMutations.figure(SAMPLE)).contains(changed("45", "55"));
    assertThat(GateMutations.unit(SAMPLE)).contains(changed(" million", " billion"));
    assertThat(GateMutations.version(SAMPLE)).contains(changed("3.1", "3.4"));
    assertThat(GateMutations.name(SAMPLE)).contains(changed("Mistral 3.1", "OpenAI 3.1"));
    assertThat(GateMutations.hedge(SAMPLE)).contains(changed("may", "will"));
  }

  @Test
  void figureThatBeginsWithNine_wrapsToOne() {
    assertThat(GateMutations.figure(sample("It takes 97.5 seconds")))
        .contains("It takes 17.5 seconds\n");
  }

  @Test
  void textWithNothingToChange_isLeftOut() {
    Sample plain = sample("A lab opens its doors");

    assertThat(
            List.of(
                GateMutations.figure(plain),
                GateMutations.unit(plain),
                GateMutations.version(plain),
                GateMutations.name(plain),
                GateMutations.hedge(plain)))
        .containsOnly(Optional.empty());
  }

  @Test
  void changeThatThePostContainsToo_isLeftOut() {
    String title = "It costs 45 dollars";
    Sample both = new Sample(title + "\nLater it costs 55 dollars", new Extract(title, ""));

    assertThat(GateMutations.figure(both)).isEmpty();
  }

  @Test
  void nameInThePost_isNotChosenAsReplacement() {
    String title = "Google buys a lab";
    Sample sample = new Sample(title + "\nopenai and Anthropic bid too", new Extract(title, ""));

    assertThat(GateMutations.name(sample)).contains("Microsoft buys a lab\n");
  }

  @Test
  void print_countsTheFindings() {
    Item item =
        Item.of(RssDescriptor.ID, "1", "https://example.org/1")
            .title("Acme cuts the price of its model by 45 percent")
            .text("The new price holds from Monday for all customers.")
            .build();

    assertThat(printed(List.of(item)))
        .contains("unchanged extracts of the replays, wrongly rejected: 0/1")
        .containsPattern("changed figure +caught 1/1")
        .containsPattern("changed unit +caught 0/0");
    assertThat(printed(List.of())).contains("no replays");
  }

  private static String printed(List<Item> items) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new GateMutations(items).print(new PrintStream(out, true, StandardCharsets.UTF_8));
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Sample sample(String title) {
    return new Sample(title, new Extract(title, ""));
  }

  private static String changed(String from, String to) {
    return (TITLE + "\n" + SUMMARY).replaceFirst(from, to);
  }
}
