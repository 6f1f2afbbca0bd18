package org.lct.app.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lct.app.text.Texts;
import org.lct.cloud.Catalog;
import org.lct.cloud.LinodeType;
import org.lct.diff.Change;
import org.lct.diff.Change.AttributeChange;
import org.lct.diff.ChangeCost;
import org.lct.diff.ChangeSet;
import org.lct.diff.RuleDifference;
import org.lct.diff.Way;
import org.lct.expand.DesiredLinode;
import org.lct.expand.DesiredNodeBalancerConfig;
import org.lct.expand.DesiredResource;
import org.lct.expand.DesiredVolume;
import org.lct.inventory.ResourceRecord;
import org.lct.inventory.ResourceRecord.Fact;
import org.lct.plan.ResourceAddress;
import org.lct.topology.diagram.Difference;

/// From a change set to the lines of a review: what comes with another change is left out, nodes that change alike
/// are one line. A pure function.
public final class ReviewRows {
  private static final Pattern INDEX = Pattern.compile("\\[(\\d+)]");

  private final Catalog catalog;
  private final ChangeCost cost;

  private ReviewRows(Catalog catalog) {
    this.catalog = catalog;
    cost = new ChangeCost(catalog);
  }

  /// The lines, region by region in the order of names, the whole cluster last.
  ///
  /// @param catalog for prices and the labels of types
  public static List<ReviewRow> of(ChangeSet changes, Catalog catalog) {
    return new ReviewRows(catalog).rows(changes);
  }

  /// What the changes of one line have in common.
  private record Key(String region, Difference difference, String pattern, String detail, boolean refused) {}

  private List<ReviewRow> rows(ChangeSet changes) {
    Set<ResourceAddress> made = changes.changes().stream()
        .filter(change -> change instanceof Change.Create || change instanceof Change.Replace)
        .map(Change::address).collect(Collectors.toUnmodifiableSet());
    Map<Key, List<Change>> alike = new LinkedHashMap<>();
    changes.changes().stream().filter(change -> !comesWithItsWhole(change, made))
        .forEach(change -> alike.computeIfAbsent(key(change), _ -> new ArrayList<>()).add(change));
    var rows = new ArrayList<ReviewRow>();
    alike.forEach((key, group) -> rows.add(row(key, group)));
    rows.sort(Comparator.comparing((ReviewRow row) -> row.region().isEmpty())
        .thenComparing(ReviewRow::region));
    return List.copyOf(rows);
  }

  /// Disks come with their node, ports and back ends with their NodeBalancer; a node's volume is worth a line.
  private static boolean comesWithItsWhole(Change change, Set<ResourceAddress> made) {
    if (!(change instanceof Change.Create(var desired)) || desired instanceof DesiredVolume)
      return false;
    for (var whole = desired.address().whole(); whole.isPresent(); whole = whole.get().whole()) {
      if (made.contains(whole.get()))
        return true;
    }
    return false;
  }

  private Key key(Change change) {
    var address = change.address().value();
    int slash = address.indexOf('/');
    var region = slash < 0 ? "" : address.substring(0, slash);
    var pattern = INDEX.matcher(address.substring(slash + 1)).replaceAll("[*]");
    return new Key(region, difference(change), pattern, detail(change), isRefused(change));
  }

  private static boolean isRefused(Change change) {
    return change instanceof Change.Update update && !update.by(Way.REFUSED).isEmpty();
  }

  private ReviewRow row(Key key, List<Change> group) {
    var monthly = group.stream().map(cost::of).reduce(Optional.of(BigDecimal.ZERO),
        (sum, one) -> sum.flatMap(before -> one.map(before::add)));
    return new ReviewRow(key.region(), key.difference(), subject(key, group), counted(key, group), monthly,
        group.size(), group.stream().anyMatch(Change::destroys), key.refused());
  }

  private static String subject(Key key, List<Change> group) {
    var indexes = group.stream().map(change -> INDEX.matcher(change.address().value()))
        .filter(Matcher::find).map(matcher -> Integer.parseInt(matcher.group(1))).sorted().distinct()
        .toList();
    return key.pattern().replace("[*]", Indexes.words(indexes));
  }

  private static String counted(Key key, List<Change> group) {
    var what = Texts.of("review.kind." + group.getFirst().kind().id(), group.size());
    return key.detail().isEmpty() ? what : Texts.of("review.detail", what, key.detail());
  }

  private static Difference difference(Change change) {
    return switch (change) {
      case Change.Create _ -> Difference.ADD;
      case Change.Start _,Change.Restart _,Change.Attach _,Change.Update _ -> Difference.CHANGE;
      case Change.Replace _ -> Difference.REPLACE;
      case Change.Delete _ -> Difference.DELETE;
    };
  }

  private String detail(Change change) {
    return switch (change) {
      case Change.Create(var desired) -> detail(desired);
      case Change.Start _ -> Texts.of("review.start");
      case Change.Restart _ -> Texts.of("review.restart");
      case Change.Attach _ -> Texts.of("review.attach");
      case Change.Update(var _, var attributes) -> detail(attributes);
      case Change.Replace replace -> Texts.of("review.replace", detail(replace.attributes()),
          String.join(", ", replace.losses()));
      case Change.Delete(var resource) -> detail(resource);
    };
  }

  private static String detail(List<AttributeChange> attributes) {
    return attributes.stream()
        .map(one -> Texts.of("review.attribute", difference(one.attribute(), one.before(), one.after()),
            one.reason().isEmpty() ? one.way().words() : one.reason()))
        .collect(Collectors.joining("; "));
  }

  /// What differs of an attribute; of the rules of a firewall only those that come and go.
  public static String difference(String attribute, String before, String after) {
    return Texts.of("review.difference", attribute, RuleDifference.of(attribute, before, after)
        .isPresent() ? RuleDifference.words(attribute, before, after)
            : Texts.of("review.values", before, after));
  }

  private String detail(DesiredResource desired) {
    return switch (desired) {
      case DesiredLinode linode -> label(linode.type());
      case DesiredVolume volume -> Texts.of("review.gigabytes", volume.gigabytes());
      case DesiredNodeBalancerConfig port -> Texts.of("review.port", port.protocol(), port.port());
      default -> "";
    };
  }

  private String detail(ResourceRecord resource) {
    return switch (resource.kind()) {
      case LINODE -> Texts.of("review.erased.disks", label(resource.fact(Fact.TYPE).orElse("")));
      case VOLUME -> Texts.of("review.erased", Texts.of("review.gigabytes",
          resource.fact(Fact.GIGABYTES).map(Integer::parseInt).orElse(0)));
      case NODEBALANCER_CONFIG, NODEBALANCER_NODE ->
        resource.isDrainedFirst() ? Texts.of("review.drained") : "";
      default -> "";
    };
  }

  private String label(String type) {
    return catalog.type(type).map(LinodeType::label).orElse(type);
  }
}
