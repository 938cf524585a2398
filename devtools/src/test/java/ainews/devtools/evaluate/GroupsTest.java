package ainews.devtools.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GroupsTest {
  private final Groups groups = new Groups();

  @Test
  void membersJoinedThroughOthers_areOneGroup() {
    groups.join("a", "b");
    groups.join("d", "c");
    groups.join("b", "c");

    assertThat(groups.of("a"))
        .isEqualTo(groups.of("b"))
        .isEqualTo(groups.of("c"))
        .isEqualTo(groups.of("d"));
  }

  @Test
  void membersJoinedTwiceAndWithThemselves_areStillOneGroup() {
    groups.join("a", "b");
    groups.join("b", "a");
    groups.join("a", "a");

    assertThat(groups.of("a")).isEqualTo(groups.of("b"));
  }

  @Test
  void membersNeverJoined_areApart() {
    groups.join("a", "b");
    groups.join("c", "d");

    assertThat(groups.of("e")).isEqualTo("e");
    assertThat(groups.of("a")).isNotEqualTo(groups.of("c"));
  }
}
