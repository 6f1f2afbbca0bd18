package org.lct.diff;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lct.expand.DesiredResource;
import org.lct.inventory.ResourceRecord;
import org.lct.inventory.ResourceRecord.Fact;
import org.lct.plan.ResourceKind;

/// What attributes mean, so that what a plan leaves open and what the cloud shows in full can be compared: defaults
/// (recorded) are filled in, and the order of tags does not matter. Pure functions.
public final class Meaning {
  private static final Pattern CHECK = Pattern
      .compile("(\\w+)?(?: ?(/\\S*))?(?: ?every (\\d+) s)?(?: ?(\\d+) attempts)?");

  private static final Pattern SECONDS = Pattern.compile("(\\d+) s");
  /// What domains and records may be cached for (Linode API v4): any other number is rounded up to the next of them, one
  /// beyond the last down to it. Records begin with the third.
  private static final int[] TIMES = {30, 120, 300, 3600, 7200, 14_400, 28_800, 57_600, 86_400, 172_800,
      345_600,
      604_800, 1_209_600, 2_419_200};
  private static final int SHORTEST_OF_RECORD = 300;

  private Meaning() {}

  /// The meaning of what is said of a resource, attribute by attribute.
  public static SortedMap<String, String> of(ResourceKind kind, Map<String, String> said) {
    var meant = new TreeMap<>(said);
    meant.computeIfPresent(Attributes.TAGS, (_, tags) -> sorted(tags));
    if (kind == ResourceKind.LINODE && !said.isEmpty()) {
      meant.putIfAbsent(Attributes.MAINTENANCE, "MIGRATE");
      meant.putIfAbsent(Attributes.REVERSE_NAME, Attributes.OWN_NAME);
    }
    if (kind == ResourceKind.NODEBALANCER && !said.isEmpty())
      meant.putIfAbsent(Attributes.THROTTLE, Attributes.throttle(0));
    if (kind == ResourceKind.NODEBALANCER_CONFIG && !said.isEmpty())
      port(said, meant);
    meant.computeIfPresent(Attributes.TTL,
        (_, ttl) -> rounded(ttl, kind == ResourceKind.DOMAIN_RECORD ? SHORTEST_OF_RECORD : 0));
    if (kind == ResourceKind.DOMAIN_RECORD)
      meant.computeIfPresent(Attributes.TARGET, (_, target) -> target.replaceFirst("[.]$", ""));
    return Collections.unmodifiableSortedMap(meant);
  }

  private static void port(Map<String, String> said, SortedMap<String, String> meant) {
    boolean udp = "udp".equals(said.get("protocol"));
    meant.putIfAbsent(Attributes.ALGORITHM, "roundrobin");
    meant.putIfAbsent(Attributes.STICKINESS, udp ? "session" : "none");
    meant.putIfAbsent(Attributes.PROXY_PROTOCOL, "none");
    meant.put(Attributes.CHECK, check(meant.getOrDefault(Attributes.CHECK, "")));
    meant.putIfAbsent(Attributes.CHECK_TIMEOUT, "30 s");
    meant.putIfAbsent(Attributes.CHECK_PASSIVE, udp ? "off" : "on");
    meant.putIfAbsent(Attributes.CIPHER_SUITE, udp ? "none" : "recommended");
  }

  private static String rounded(String ttl, int shortest) {
    var match = SECONDS.matcher(ttl);
    int asked = match.matches() ? Integer.parseInt(match.group(1)) : 0;
    if (asked == 0)
      return ttl;
    return IntStream.of(TIMES).filter(time -> time >= Math.max(asked, shortest)).findFirst()
        .orElse(TIMES[TIMES.length - 1]) + " s";
  }

  private static String sorted(String tags) {
    return Stream.of(tags.split(",", -1)).filter(tag -> !tag.isEmpty()).distinct().sorted()
        .collect(Collectors.joining(","));
  }

  private static String check(String text) {
    var match = CHECK.matcher(text);
    if (!match.matches() || match.group(1) == null || match.group(1).equals("none"))
      return match.matches() ? "none" : text;
    var path = match.group(1).startsWith("http") && match.group(2) != null ? " " + match.group(2) : "";
    return "%s%s every %s s %s attempts".formatted(match.group(1), path,
        Optional.ofNullable(match.group(3)).orElse("5"), Optional.ofNullable(match.group(4)).orElse("3"));
  }

  /// The record of a resource that wants what the cloud shows of it; what that does not show is believed to be as planned.
  public static ResourceRecord asSeen(ResourceRecord record, Map<String, String> seen) {
    var meant = of(record.kind(), record.wanted());
    var shown = of(record.kind(), seen);
    var wanted = new TreeMap<>(record.wanted());
    meant.forEach((name, value) -> {
      var there = shown.get(name);
      if (there != null && !there.equals(value))
        wanted.put(name, there);
    });
    return record.wanting(wanted);
  }

  /// The record of a resource in which stands as wanted what the plan wants and the cloud has already, however that
  /// came about.
  public static ResourceRecord settled(ResourceRecord there, DesiredResource desired,
      Map<String, String> seen) {
    var planned = Attributes.of(desired);
    var meant = of(desired.kind(), planned);
    var shown = of(desired.kind(), seen);
    var wanted = new TreeMap<>(there.wanted());
    planned.forEach((name, value) -> {
      if (Objects.equals(meant.get(name), shown.get(name)))
        wanted.put(name, value);
    });
    wanted.keySet().removeIf(name -> !planned.containsKey(name)
        && meant.containsKey(name) && Objects.equals(meant.get(name), shown.get(name)));
    var asFound = there.asFound().stream().filter(name -> !Objects.equals(meant.get(name), shown.get(name)))
        .sorted().collect(Collectors.joining(","));
    return asFound.isEmpty() ? there.wanting(wanted).without(Fact.AS_FOUND)
        : there.wanting(wanted).with(Fact.AS_FOUND, asFound);
  }
}
