package org.lct.cli.output;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lct.diff.Change;
import org.lct.diff.ChangeSet;
import org.lct.diff.Drift;
import org.lct.diff.RuleDifference;
import org.lct.diff.Way;
import org.lct.expand.DesiredLinode;
import org.lct.expand.DesiredResource;
import org.lct.expand.DesiredVolume;

/// A change set as lines for people; nodes that change alike are one line.
final class ChangeSetText {
  private static final Pattern NUMBER = Pattern.compile("\\[(\\d+)]");
  private static final String ANY = "[*]";

  private final Style style;

  ChangeSetText(Style style) {
    this.style = style;
  }

  List<String> lines(ChangeSet changes) {
    var lines = new ArrayList<>(lines(changes.changes()));
    lines.addAll(kept(changes));
    return lines;
  }

  List<String> kept(ChangeSet changes) {
    return changes.kept().stream()
        .map(kept -> style.muted("  = keep   " + kept.kind().id() + " " + kept.address())).toList();
  }

  List<String> lines(List<Change> changes) {
    var lines = new ArrayList<String>();
    Map<String, List<Change>> alike = new LinkedHashMap<>();
    for (var change : changes)
      alike.computeIfAbsent(heading(change), _ -> new ArrayList<>()).add(change);
    alike.forEach((heading, group) -> lines.add(line(heading, group)));
    return lines;
  }

  /// What other people changed, one line each.
  List<String> drift(List<Drift> drift) {
    return drift.stream().map(one -> style.warning("  ! %s %s, %s %s".formatted(one.kind().id(),
        one.address(), one.attribute(), RuleDifference.words(one.attribute(), one.recorded(), one.there()))))
        .toList();
  }

  /// What is the same for all changes that share a line.
  private static String heading(Change change) {
    return verb(change) + " " + change.kind().id() + " " + place(change) + detail(change);
  }

  private static String place(Change change) {
    return NUMBER.matcher(change.address().value()).replaceAll(ANY);
  }

  private static String detail(Change change) {
    return switch (change) {
      case Change.Create(DesiredResource desired) -> switch (desired) {
        case DesiredLinode linode -> ", " + linode.type();
        case DesiredVolume volume -> ", " + volume.gigabytes() + " GB";
        default -> "";
      };
      case Change.Update(var _, var attributes) -> ", " + String.join("; ", attributes.stream()
          .map(one -> "%s %s (%s)".formatted(one.attribute(),
              RuleDifference.words(one.attribute(), one.before(), one.after()), one.way().words()))
          .toList());
      case Change.Replace replace -> ", because of " + String.join("; ", replace.attributes().stream()
          .sorted(Comparator.comparing(one -> one.way() != Way.REPLACE))
          .map(one -> "%s %s -> %s".formatted(one.attribute(), one.before(), one.after())).toList())
          + " (replaced: " + String.join(", ", replace.losses()) + ")";
      case Change.Delete(var resource) when resource.isDrainedFirst() -> " (once connections have ended)";
      case Change.Start _,Change.Restart _,Change.Attach _,Change.Delete _ -> "";
    };
  }

  private String line(String heading, List<Change> group) {
    var count = group.size() == 1 ? "" : style.muted(" ×" + group.size());
    var numbers = group.stream().map(change -> NUMBER.matcher(change.address().value()))
        .filter(Matcher::find).map(found -> Integer.parseInt(found.group(1))).collect(Collectors.toSet());
    var text = "  " + symbol(group.getFirst()) + " " + heading.replace(ANY, ranges(new TreeSet<>(numbers)))
        + count;
    return switch (group.getFirst()) {
      case Change.Create _ -> style.good(text);
      case Change.Replace _,Change.Delete _ -> style.error(text);
      case Change.Start _,Change.Restart _,Change.Attach _,Change.Update _ -> style.note(text);
    };
  }

  /// In short which numbers: `[2]`, `[1-20,22]`.
  private static String ranges(SortedSet<Integer> numbers) {
    var text = new StringJoiner(",", "[", "]");
    for (int number : numbers) {
      if (numbers.contains(number - 1))
        continue;
      int last = number;
      while (numbers.contains(last + 1))
        last++;
      text.add(last == number ? Integer.toString(number) : number + "-" + last);
    }
    return text.toString();
  }

  private static String verb(Change change) {
    return switch (change) {
      case Change.Create _ -> "create";
      case Change.Start _ -> "start ";
      case Change.Restart _ -> "restart";
      case Change.Attach _ -> "attach";
      case Change.Update _ -> "change";
      case Change.Replace _ -> "replace";
      case Change.Delete _ -> "delete";
    };
  }

  /// The sign of a change, the same in every output.
  static String symbol(Change change) {
    return switch (change) {
      case Change.Create _ -> "+";
      case Change.Start _,Change.Restart _,Change.Attach _,Change.Update _ -> "~";
      case Change.Replace _ -> "±";
      case Change.Delete _ -> "-";
    };
  }
}
