package ainews.summarise.layout;

import ainews.shared.edition.Item;
import ainews.shared.edition.SourceDescriptor.Capability;
import ainews.shared.settings.Settings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts the stories per company and account, so that none fills the page. */
final class Quota {
  private final Settings.Edition caps;
  private final Map<String, Integer> voices = new HashMap<>();
  private final Map<String, Integer> vendors = new HashMap<>();

  Quota(Settings.Edition caps) {
    this.caps = caps;
  }

  /** Returns whether there is room for the story, and counts it if so. */
  boolean takes(Candidate story) {
    Item lead = story.cluster().lead();
    String voice = lead.source() + " " + (isVoice(lead) ? lead.author() : lead.id());
    List<String> named = story.vendors();
    boolean room =
        voices.getOrDefault(voice, 0) < caps.perVoice()
            && named.stream().allMatch(name -> vendors.getOrDefault(name, 0) < caps.perVendor());
    if (room) {
      voices.merge(voice, 1, Integer::sum);
      named.forEach(name -> vendors.merge(name, 1, Integer::sum));
    }
    return room;
  }

  /** Whether the author is the one speaking, as on X; who submits a link is not. */
  private static boolean isVoice(Item item) {
    return item.source().descriptor().has(Capability.MICROBLOG) && !item.author().isEmpty();
  }
}
