package ainews.devtools.flow;

import java.util.List;

/** A condition of a choice. */
sealed interface Rule {
  boolean holds(Data data);

  /** All of them, asked in order until one does not hold. */
  record And(List<Rule> rules) implements Rule {
    @Override
    public boolean holds(Data data) {
      return rules.stream().allMatch(rule -> rule.holds(data));
    }
  }

  /** Whether something, null included, stands at the path. */
  record IsPresent(Path path, boolean expected) implements Rule {
    @Override
    public boolean holds(Data data) {
      return path.find(data).isPresent() == expected;
    }
  }

  /** Whether this truth value stands at the path; that nothing does is an error. */
  record BooleanEquals(Path path, boolean expected) implements Rule {
    @Override
    public boolean holds(Data data) {
      var value = path.read(data, FlowException.RUNTIME);
      return value.isBoolean() && value.booleanValue() == expected;
    }
  }
}
