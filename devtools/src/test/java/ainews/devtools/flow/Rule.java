package ainews.devtools.flow;

import java.util.List;

/** A condition of a choice. */
sealed interface Rule {
  boolean holds(Data data);

  /** Whether all conditions hold; stops at the first that does not. */
  record And(List<Rule> rules) implements Rule {
    @Override
    public boolean holds(Data data) {
      return rules.stream().allMatch(rule -> rule.holds(data));
    }
  }

  /** Whether the path has a value, null included. */
  record IsPresent(Path path, boolean expected) implements Rule {
    @Override
    public boolean holds(Data data) {
      return path.find(data).isPresent() == expected;
    }
  }

  /** Whether the path has this truth value; a missing value is an error. */
  record BooleanEquals(Path path, boolean expected) implements Rule {
    @Override
    public boolean holds(Data data) {
      var value = path.read(data, FlowException.RUNTIME);
      return value.isBoolean() && value.booleanValue() == expected;
    }
  }
}
