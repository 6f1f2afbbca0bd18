package org.lct.sandbox.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lct.sandbox.json.Json;
import org.lct.sandbox.store.Row;

/// A virtual machine. Times are milliseconds since the epoch.
///
/// @param busyUntil when the last job lets go of it; until then no other job can start
/// @param bootedConfig the configuration profile it was last booted with
public record Linode(long id, Origin origin, Settings settings, LinodeStatus status, long busyUntil,
    @Nullable Long bootedConfig, long created, long updated) implements Row {

  /// What is settled when the Linode is made, and only changes when it is made anew or moved.
  ///
  /// @param ipv6 its SLAAC address without prefix length
  /// @param diskEncryption `enabled` or `disabled`
  /// @param userData whether user data for cloud-init was given
  public record Origin(String region, String type, @Nullable String image, String ipv6, String hostUuid,
      String diskEncryption, boolean userData) {

    /// The same, of another type.
    public Origin ofType(String newType) {
      return new Origin(region, newType, image, ipv6, hostUuid, diskEncryption, userData);
    }

    /// The same, in another place.
    public Origin movedTo(String newRegion, String newIpv6, String newHost) {
      return new Origin(newRegion, type, image, newIpv6, newHost, diskEncryption, userData);
    }

    /// The same, deployed from another image.
    public Origin deployed(String newImage, String encryption, boolean withUserData) {
      return new Origin(region, type, newImage, ipv6, hostUuid, encryption, withUserData);
    }
  }

  /// What its owner can change at any time.
  ///
  /// @param alerts the API's object of that name
  /// @param backupSchedule the API's object of that name
  public record Settings(String label, String group, List<String> tags, JsonNode alerts, boolean watchdog,
      String maintenancePolicy, boolean backupsEnabled, JsonNode backupSchedule) {

    /// The same, with or without the backup service.
    public Settings backups(boolean enabled, JsonNode schedule) {
      return new Settings(label, group, tags, alerts, watchdog, maintenancePolicy, enabled, schedule);
    }

    /// The same; when it has the backup service and no schedule was chosen, one is about to be.
    Settings scheduled() {
      var open = backupSchedule.path("day").isNull() && backupSchedule.path("window").isNull();
      return backupsEnabled && open
          ? backups(true, Json.object().put("day", "Scheduling").put("window", "Scheduling"))
          : this;
    }
  }

  @Override
  public Stream<String> claims() {
    return Stream.of(Long.toString(id), origin.ipv6);
  }

  /// The name its owner gave it.
  public String label() {
    return settings.label;
  }

  /// The id of the region it stands in.
  public String region() {
    return origin.region;
  }

  /// Its address on the link, without prefix length: with the same interface identifier.
  public String linkLocal() {
    return origin.ipv6.replaceFirst("^.*::", "fe80::");
  }

  /// Whether it is powered on, or will be when its current job ends.
  public boolean powered() {
    return status == LinodeStatus.RUNNING || status == LinodeStatus.BOOTING
        || status == LinodeStatus.REBOOTING;
  }

  /// The same Linode in another state.
  public Linode with(LinodeStatus newStatus, long at) {
    return new Linode(id, origin, settings, newStatus, busyUntil, bootedConfig, created, at);
  }

  /// The same Linode on another footing.
  public Linode with(Origin newOrigin, long at) {
    return new Linode(id, newOrigin, settings, status, busyUntil, bootedConfig, created, at);
  }

  /// The same Linode, busy until then.
  public Linode busyUntil(long then) {
    return new Linode(id, origin, settings, status, then, bootedConfig, created, updated);
  }

  /// The same Linode, last booted with this configuration profile.
  public Linode booted(long config) {
    return new Linode(id, origin, settings, status, busyUntil, config, created, updated);
  }

  /// The same Linode, its backups about to be scheduled if they are to be and no schedule was chosen.
  public Linode scheduled() {
    return new Linode(id, origin, settings.scheduled(), status, busyUntil, bootedConfig, created, updated);
  }

  /// The same Linode with other tags.
  public Linode tagged(List<String> tags) {
    var changed = new Settings(settings.label, settings.group, tags, settings.alerts, settings.watchdog,
        settings.maintenancePolicy, settings.backupsEnabled, settings.backupSchedule);
    return new Linode(id, origin, changed, status, busyUntil, bootedConfig, created, updated);
  }

  /// The same Linode with other settings.
  public Linode with(Settings newSettings, long at) {
    return new Linode(id, origin, newSettings, status, busyUntil, bootedConfig, created, at);
  }
}
