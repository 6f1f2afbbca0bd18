package org.lct.sandbox.firewall;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.lct.sandbox.api.Body;
import org.lct.sandbox.api.Problems;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.cloud.Subject;
import org.lct.sandbox.store.Index;
import org.lct.sandbox.store.Table;

/// The firewalls of the account and what they protect. One enabled firewall at most protects a thing.
public final class Firewalls {
  private static final long DEFAULTS = 1;

  private final Cloud cloud;
  private final Table<Firewall> firewalls;
  private final Table<FirewallDevice> devices;
  private final Table<Defaults> defaults;
  private final Index<String, Firewall> byLabel;
  private final Index<Long, FirewallDevice> byFirewall;
  private final Index<String, FirewallDevice> byEntity;
  private final List<Protected> kinds = new ArrayList<>();
  private LongPredicate protectedInParts = _ -> false;

  /// The firewalls of this cloud.
  public Firewalls(Cloud cloud) {
    this.cloud = cloud;
    this.firewalls = cloud.store().table("firewalls", Firewall.class);
    this.devices = cloud.store().table("firewall_devices", FirewallDevice.class);
    this.defaults = cloud.store().table("firewall_defaults", Defaults.class);
    this.byLabel = firewalls.index(Firewall::label);
    this.byFirewall = devices.index(FirewallDevice::firewall);
    this.byEntity = devices.index(FirewallDevice::key);
  }

  /// Says that things of this kind can be protected.
  public void add(Protected kind) {
    kinds.add(kind);
  }

  /// Says which Linodes cannot be protected as a whole, only their interfaces.
  public void protectInParts(LongPredicate linodes) {
    protectedInParts = linodes;
  }

  /// Whether things of this kind can be protected, but this one cannot.
  boolean refuses(String type, long entity) {
    return type.equals("linode") && protectedInParts.test(entity);
  }

  /// Which firewall a new thing is to have.
  ///
  /// @param body of the request, with the field `firewall_id`: −1 means none, absent or null the account's default
  public Optional<Long> chosen(Body body, String type, Problems problems) {
    var asked = body.number("firewall_id");
    if (asked.isEmpty()) {
      return Optional.ofNullable(defaults().get(type));
    }
    var wanted = asked.filter(id -> id != -1);
    wanted.ifPresent(id -> problems.require(firewalls.find(id).filter(Firewall::enabled).isPresent(),
        "firewall_id is not valid", "firewall_id"));
    return wanted;
  }

  /// Which firewall a new interface is to have: −1 means none, absent the account's default for this kind.
  ///
  /// @param kind `public_interface` or `vpc_interface`
  /// @param field that asks for it
  public Optional<Long> ofInterface(Optional<Long> asked, String kind, String field, Problems problems) {
    var found = asked.or(() -> Optional.ofNullable(defaults().get(kind)));
    problems.require(found.isPresent(), "There is no default firewall: give a firewall_id, or -1 for none",
        field);
    var wanted = found.filter(id -> id != -1);
    wanted.ifPresent(id -> problems.require(firewalls.find(id).filter(Firewall::enabled).isPresent(),
        "firewall_id is not valid", field));
    return wanted;
  }

  /// The ids of the firewalls that protect a thing.
  public List<Long> idsOf(String type, long entity) {
    return of(type, entity).stream().map(Firewall::id).toList();
  }

  /// Puts a thing under a firewall, which exists.
  public void protect(long firewall, String type, long entity) {
    var now = cloud.clock().now();
    var device = new FirewallDevice(cloud.store().next("FIREWALL_DEVICE", 11_910_000), firewall, type, entity,
        now);
    devices.put(device);
    var subject = subject(firewalls.get(firewall));
    cloud.notify("firewall_device_add", subject, entity(device));
    cloud.notify("firewall_apply", subject, entity(device));
  }

  /// Forgets a thing that ceases to be.
  public void forget(String type, long entity) {
    byEntity.get(FirewallDevice.key(type, entity)).forEach(device -> devices.remove(device.id()));
  }

  Table<Firewall> table() {
    return firewalls;
  }

  List<Protected> kinds() {
    return kinds;
  }

  Optional<Protected> kind(String type) {
    return kinds.stream().filter(kind -> kind.type().equals(type)).findFirst();
  }

  boolean labelFree(String label) {
    return byLabel.get(label).isEmpty();
  }

  List<FirewallDevice> devicesOf(long firewall) {
    return byFirewall.get(firewall);
  }

  /// The firewalls that protect a thing.
  List<Firewall> of(String type, long entity) {
    return byEntity.get(FirewallDevice.key(type, entity)).stream()
        .map(device -> firewalls.get(device.firewall()))
        .toList();
  }

  /// Whether a firewall other than this one protects the thing and is enabled.
  boolean protectedByAnother(@Nullable Long firewall, String type, long entity) {
    return of(type, entity).stream()
        .anyMatch(other -> other.enabled() && !Long.valueOf(other.id()).equals(firewall));
  }

  Optional<FirewallDevice> device(long firewall, long id) {
    return devices.find(id).filter(device -> device.firewall() == firewall);
  }

  void release(FirewallDevice device) {
    devices.remove(device.id());
    var subject = subject(firewalls.get(device.firewall()));
    cloud.notify("firewall_device_remove", subject, entity(device));
  }

  /// Puts a thing under exactly these firewalls.
  void replace(String type, long entity, List<Long> wanted) {
    var old = byEntity.get(FirewallDevice.key(type, entity));
    old.stream().filter(device -> !wanted.contains(device.firewall())).forEach(this::release);
    wanted.stream().filter(id -> old.stream().noneMatch(device -> device.firewall() == id))
        .forEach(id -> protect(id, type, entity));
  }

  /// What the thing that a device protects is part of.
  Optional<Subject> parent(FirewallDevice device) {
    return kind(device.type()).flatMap(kind -> kind.parent().apply(device.entity()));
  }

  /// What a device protects, which exists as long as the device does.
  Subject entity(FirewallDevice device) {
    return kind(device.type()).flatMap(kind -> kind.find().apply(device.entity())).orElseThrow();
  }

  Map<String, Long> defaults() {
    return defaults.find(DEFAULTS).map(Defaults::firewalls).orElse(Map.of());
  }

  void setDefault(String type, @Nullable Long firewall) {
    var changed = new TreeMap<>(defaults());
    if (firewall == null) {
      changed.remove(type);
    } else {
      changed.put(type, firewall);
    }
    defaults.put(new Defaults(DEFAULTS, changed));
  }

  static Subject subject(Firewall firewall) {
    return Subject.of("firewall", firewall.id(), firewall.label(), "/networking/firewalls");
  }
}
