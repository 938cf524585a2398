package ainews.summarise.gate;

import java.util.List;

public final class TextGate {
  public static TextGate packaged() {
    return new TextGate();
  }

  public List<Fault> check(List<String> sources, Written written) {
    return List.of();
  }

  public List<Fault> agree(Written zh, Written en) {
    return List.of();
  }
}
