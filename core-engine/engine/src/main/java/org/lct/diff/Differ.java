package org.lct.diff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lct.cloud.LinodeStatus;
import org.lct.diff.Change.AttributeChange;
import org.lct.expand.DesiredBackEnd;
import org.lct.expand.DesiredConfig;
import org.lct.expand.DesiredDisk;
import org.lct.expand.DesiredFirewall;
import org.lct.expand.DesiredLinode;
import org.lct.expand.DesiredRecord;
import org.lct.expand.DesiredResource;
import org.lct.expand.DesiredVolume;
import org.lct.expand.Expansion;
import org.lct.inventory.ResourceRecord;
import org.lct.inventory.ResourceRecord.Fact;
import org.lct.plan.ResourceAddress;
import org.lct.plan.ResourceKind;

/// Compares what a plan stands for with what runs. A pure function.
///
/// What is fixed at creation (names inside the node) is never a difference; everything else that
/// differs is either a change or a reason to refuse, never ignored.
public final class Differ {
  /// What is done for an edited plan only, and never because of what other people did.
  private static final Set<Way> FOR_THE_PLAN_ONLY = EnumSet.of(Way.REBUILD, Way.REPLACE, Way.REFUSED);

  /// What a disk cannot be given while it exists.
  private static final Set<String> MADE_ANEW_FOR = Set.of("file system", Attributes.IMAGE);

  private final Map<ResourceAddress, DesiredResource> wanted;
  private final ObservedCluster observed;
  private final boolean start;
  private final List<Change> changes = new ArrayList<>();
  private final List<ResourceRecord> kept = new ArrayList<>();

  private Differ(Expansion wanted, ObservedCluster observed, boolean start) {
    this.wanted = wanted.resources().stream()
        .collect(Collectors.toMap(DesiredResource::address, Function.identity()));
    this.observed = observed;
    this.start = start;
  }

  /// What would have to be done to make `observed` what `wanted` says.
  ///
  /// @param start whether nodes that do not boot on creation shall run
  public static ChangeSet diff(Expansion wanted, ObservedCluster observed, boolean start) {
    var changes = new Differ(wanted, observed, start).changes();
    var replacing = Replacing.of(changes, observed);
    return replacing.isNeeded()
        ? replacing.in(new Differ(wanted, replacing.without(observed), start).changes())
        : changes;
  }

  private ChangeSet changes() {
    var unneeded = unneeded(wanted.values(), observed);
    for (var desired : wanted.values()) {
      if (!unneeded.contains(desired.address()))
        observed.resource(desired.address())
            .ifPresentOrElse(there -> compare(desired, there), () -> missing(desired));
    }
    for (var there : observed.resources().values()) {
      if (!wanted.containsKey(there.address()))
        unwanted(there);
    }
    devicesOfVolumes();
    disksOfNodes();
    volumesOfRebuilt();
    changes.sort(Comparator.comparing(Change::address));
    return new ChangeSet(changes, kept);
  }

  /// The firewalls of a plan that nobody needs: they are not there, and all nodes they are for were adopted with another
  /// one or with none. A node more needs them.
  public static Set<ResourceAddress> unneeded(Collection<DesiredResource> wanted, ObservedCluster observed) {
    var nodes = wanted.stream().filter(DesiredLinode.class::isInstance).map(DesiredLinode.class::cast)
        .toList();
    var needed = nodes.stream().filter(node -> observed.resource(node.address())
        .filter(there -> there.asFound().contains(Attributes.FIREWALL)
            && node.firewall().value().equals(there.wanted().get(Attributes.FIREWALL)))
        .isEmpty())
        .map(DesiredLinode::firewall).collect(Collectors.toSet());
    return nodes.stream().map(DesiredLinode::firewall)
        .filter(address -> !needed.contains(address) && observed.resource(address).isEmpty())
        .collect(Collectors.toSet());
  }

  /// Where the disks of a node would have to be laid out by somebody else, saying that is enough.
  private void missing(DesiredResource desired) {
    var whole = desired.address().whole()
        .filter(_ -> desired instanceof DesiredDisk || desired instanceof DesiredConfig);
    if (whole.filter(this::isLaidOutOtherwise).isEmpty())
      changes.add(new Change.Create(desired));
  }

  private boolean isLaidOutOtherwise(ResourceAddress node) {
    var before = observed.resource(node).map(there -> there.wanted().get(Attributes.STORAGE));
    var now = Optional.ofNullable(wanted.get(node))
        .map(desired -> Attributes.of(desired).get(Attributes.STORAGE));
    return before.isPresent() && now.isPresent() && !before.equals(now);
  }

  private void unwanted(ResourceRecord there) {
    if (there.borrowed())
      return;
    boolean keptVolume = there.kind() == ResourceKind.VOLUME
        && !there.fact(Fact.KEEP).equals(Optional.of("false"));
    if (keptVolume || there.shared()) {
      kept.add(there);
    } else if (!vanishesWithTheWhole(there)
        && !(isPartOfNode(there) && there.address().whole().filter(this::isLaidOutOtherwise).isPresent())) {
      changes.add(new Change.Delete(there));
    }
  }

  /// A volume that comes to a node takes the next free device until the boot configuration says which one it is.
  private void devicesOfVolumes() {
    var coming = changes.stream()
        .filter(change -> change.kind() == ResourceKind.VOLUME
            && (change instanceof Change.Create || change instanceof Change.Attach))
        .map(Change::address).collect(Collectors.toSet());
    for (var desired : wanted.values()) {
      if (desired instanceof DesiredConfig config
          && config.volumes().values().stream().anyMatch(coming::contains)
          && observed.resource(config.address()).isPresent()
          && changes.stream().noneMatch(change -> change.address().equals(config.address())))
        changes.add(new Change.Update(config, List.of(new AttributeChange(Attributes.VOLUME_DEVICES,
            Attributes.NOT_SET, config.volumes().toString(), Way.POWER_OFF, ""))));
    }
  }

  /// What is changed about the disks of a node that runs, is changed while it is off; and a boot configuration must be
  /// told of disks that are made anew.
  private void disksOfNodes() {
    var touched = changes.stream().filter(change -> isPartOfNode(change))
        .map(change -> change.address().whole().orElseThrow())
        .collect(Collectors.toCollection(TreeSet::new));
    var remade = changes.stream().filter(change -> change instanceof Change.Create && isPartOfNode(change))
        .map(change -> change.address().whole().orElseThrow()).collect(Collectors.toSet());
    for (var node : touched) {
      if (wanted.get(node) instanceof DesiredLinode linode && isRunning(node))
        changes.add(new Change.Restart(linode));
      var config = node.part("config");
      if (remade.contains(node) && wanted.get(config) instanceof DesiredConfig desired
          && observed.resource(config).isPresent()
          && changes.stream().noneMatch(change -> change.address().equals(config)))
        changes.add(new Change.Update(desired, List.of(new AttributeChange("devices", "those before",
            "those made anew", Way.POWER_OFF, ""))));
    }
  }

  /// A rebuild takes the boot configuration with which volumes are attached.
  private void volumesOfRebuilt() {
    var rebuilt = changes.stream()
        .filter(change -> change instanceof Change.Update update && !update.by(Way.REBUILD).isEmpty())
        .map(Change::address).collect(Collectors.toSet());
    var attached = changes.stream().filter(Change.Attach.class::isInstance).map(Change::address)
        .collect(Collectors.toSet());
    for (var desired : wanted.values()) {
      if (desired instanceof DesiredVolume volume && volume.attachTo().filter(rebuilt::contains).isPresent()
          && observed.resource(volume.address()).isPresent() && !attached.contains(volume.address()))
        changes.add(new Change.Attach(volume));
    }
  }

  private static boolean isPartOfNode(Change change) {
    return change.kind() == ResourceKind.DISK || change.kind() == ResourceKind.CONFIG;
  }

  private static boolean isPartOfNode(ResourceRecord there) {
    return there.kind() == ResourceKind.DISK || there.kind() == ResourceKind.CONFIG;
  }

  /// Disks, configurations, ports and back ends go with the node or NodeBalancer they are part of.
  private boolean vanishesWithTheWhole(ResourceRecord there) {
    if (there.kind() == ResourceKind.VOLUME)
      return false;
    return there.address().whole()
        .flatMap(observed::resource)
        .filter(whole -> !wanted.containsKey(whole.address()) && !whole.shared()).isPresent();
  }

  private void compare(DesiredResource desired, ResourceRecord there) {
    if (there.borrowed())
      return;
    var different = attributes(MadeAddresses.known(desired, observed::resource), there);
    if (desired instanceof DesiredFirewall firewall)
      toBeMade(firewall, there, different);
    if (desired instanceof DesiredBackEnd backEnd)
      backEnd(backEnd, there).forEach(different::add);
    if (desired instanceof DesiredVolume volume)
      keep(volume, there).ifPresent(different::add);
    if (desired instanceof DesiredRecord dnsRecord)
      address(dnsRecord, there).ifPresent(different::add);
    if (desired instanceof DesiredDisk
        && different.stream().anyMatch(one -> MADE_ANEW_FOR.contains(one.attribute()))) {
      changes.add(new Change.Delete(there));
      changes.add(new Change.Create(desired));
    } else if (!different.isEmpty()) {
      changes.add(new Change.Update(desired, different));
    }
    if (desired instanceof DesiredLinode linode)
      compareState(linode);
    if (desired instanceof DesiredVolume volume)
      compareAttachment(volume);
  }

  /// A firewall is told of nodes when they are made.
  private void toBeMade(DesiredFirewall firewall, ResourceRecord there, List<AttributeChange> different) {
    var known = MadeAddresses.in(firewall, observed::resource);
    if (known.made().isEmpty())
      return;
    different.removeIf(one -> one.attribute().equals(Attributes.RULES));
    var before = observed.seen().getOrDefault(there.address(), Map.of()).getOrDefault(Attributes.RULES,
        there.wanted().getOrDefault(Attributes.RULES, Attributes.NOT_SET));
    Ways.of(firewall, Attributes.RULES, before, MadeAddresses.text(known, known.made()))
        .ifPresent(different::add);
  }

  /// What is there is what the listings show; what they do not show is as recorded.
  private List<AttributeChange> attributes(DesiredResource desired, ResourceRecord there) {
    var now = Attributes.of(desired);
    var meantNow = Meaning.of(desired.kind(), now);
    var before = new TreeMap<>(there.wanted());
    observed.seen().getOrDefault(desired.address(), Map.of()).forEach((name, value) -> {
      if ((meantNow.containsKey(name) || before.containsKey(name)) && !there.asFound().contains(name))
        before.put(name, value);
    });
    var meantBefore = Meaning.of(desired.kind(), before);
    var meantOnce = Meaning.of(desired.kind(), there.wanted());
    var names = new TreeSet<>(meantNow.keySet());
    names.addAll(meantBefore.keySet());
    if (Objects.equals(before.get(Attributes.IMAGE_IN_PLAN), now.get(Attributes.IMAGE_IN_PLAN)))
      names.remove(Attributes.IMAGE);
    names.remove(Attributes.IMAGE_IN_PLAN);
    // A back end that was made before weights were recorded has what was usual then.
    if (!there.wanted().containsKey(Attributes.WEIGHT) && desired instanceof DesiredBackEnd)
      names.remove(Attributes.WEIGHT);
    return names.stream().filter(name -> !Objects.equals(meantBefore.get(name), meantNow.get(name)))
        .map(name -> Ways.of(desired, name, before.getOrDefault(name, Attributes.NOT_SET),
            now.getOrDefault(name, Attributes.NOT_SET)))
        .flatMap(Optional::stream)
        // What others did and nobody can put back, or not without a loss, stands in nobody's way; it is told as what
        // others did.
        .filter(one -> !FOR_THE_PLAN_ONLY.contains(one.way())
            || !Objects.equals(meantOnce.get(one.attribute()), meantNow.get(one.attribute())))
        .filter(
            one -> desired.kind() != ResourceKind.VOLUME || !one.attribute().equals(Attributes.ATTACHED_TO)
                || isDetached(one, meantOnce.get(one.attribute())))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /// A volume leaves a node because of the plan only, and by itself where the node goes.
  private boolean isDetached(AttributeChange change, @Nullable String once) {
    return once != null && !once.equals(Attributes.NOTHING)
        && wanted.containsKey(new ResourceAddress(change.before()));
  }

  private void compareState(DesiredLinode linode) {
    boolean shouldRun = linode.bootOnCreate() || start;
    if (shouldRun && !isRunning(linode.address()))
      changes.add(new Change.Start(linode.address()));
  }

  private void compareAttachment(DesiredVolume volume) {
    var node = volume.attachTo().flatMap(observed::resource).map(ResourceRecord::id);
    var attached = Optional.ofNullable(observed.attached().get(volume.address()));
    if (volume.attachTo().isPresent() && (node.isEmpty() || !node.equals(attached))) {
      changes.add(new Change.Attach(volume));
    }
  }

  /// Whether it outlives its cluster is known to us alone.
  private static Optional<AttributeChange> keep(DesiredVolume volume, ResourceRecord there) {
    var before = there.fact(Fact.KEEP).orElse("true");
    var now = Boolean.toString(volume.keep());
    return before.equals(now) ? Optional.empty() : Ways.of(volume, "keep", before, now);
  }

  private Stream<AttributeChange> backEnd(DesiredBackEnd backEnd, ResourceRecord there) {
    // One that was left draining by a deployment that was killed, or that somebody shut.
    var mode = there.fact(Fact.MODE).filter(now -> there.isDrainable() && !now.equals("accept"))
        .flatMap(now -> Ways.of(backEnd, "mode", now, "accept"));
    return Stream.of(target(backEnd, there), mode).flatMap(Optional::stream);
  }

  /// A node that is made anew has another address; what points at the old one leads nowhere.
  private Optional<AttributeChange> target(DesiredBackEnd backEnd, ResourceRecord there) {
    var wantedTarget = observed.resource(backEnd.linode()).flatMap(Facts::reached);
    var target = there.fact(Fact.BACK_END).map(address -> address.replaceFirst(":\\d+$", ""));
    return wantedTarget.isPresent() && wantedTarget.equals(target) ? Optional.empty()
        : Ways.of(backEnd, "address", target.orElse(Attributes.NOT_SET),
            wantedTarget.orElse("that of the new node"));
  }

  /// What a record says of a node or NodeBalancer that has another address by now, or of one that is about to be made.
  private Optional<AttributeChange> address(DesiredRecord dnsRecord, ResourceRecord there) {
    if (!(dnsRecord.target() instanceof DesiredRecord.Target.AddressOf(var of)))
      return Optional.empty();
    var address = observed.resource(of).flatMap(node -> Facts.publicAddress(node, dnsRecord.isIpv6()));
    var said = there.fact(Fact.TARGET);
    return address.isPresent() && address.equals(said) ? Optional.empty()
        : Ways.of(dnsRecord, "target", said.orElse(Attributes.NOT_SET),
            address.orElse("that of the new " + of));
  }

  private boolean isRunning(ResourceAddress linode) {
    return observed.statuses().get(linode) == LinodeStatus.RUNNING;
  }
}
