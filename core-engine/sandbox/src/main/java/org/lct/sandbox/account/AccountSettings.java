package org.lct.sandbox.account;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.json.Json;
import org.lct.sandbox.store.Row;
import org.lct.sandbox.store.Table;

/// What holds for everything new in the account.
public final class AccountSettings {
  private static final long ONLY = 1;

  private final Table<Values> table;

  /// The settings of this cloud's account.
  public AccountSettings(Cloud cloud) {
    this.table = cloud.store().table("account_settings", Values.class);
  }

  /// The settings that can be changed. There is one such row, number 1.
  record Values(long id, boolean backupsEnabled, boolean networkHelper, String interfaces,
      String maintenancePolicy)
      implements
        Row {
    @Override
    public Stream<String> claims() {
      return Stream.empty();
    }
  }

  /// Whether every new Linode has the backup service.
  public boolean backupsEnabled() {
    return values().backupsEnabled;
  }

  /// Whether new configuration profiles have Network Helper on.
  public boolean networkHelper() {
    return values().networkHelper;
  }

  /// The maintenance policy of Linodes made without one.
  public String maintenancePolicy() {
    return values().maintenancePolicy;
  }

  /// Which interface generation new Linodes have, and whether they may have the other:
  /// `legacy_config_default_but_linode_allowed` and the like.
  public String interfacesForNewLinodes() {
    return values().interfaces;
  }

  Values values() {
    return table.find(ONLY)
        .orElse(new Values(ONLY, false, true, "legacy_config_default_but_linode_allowed", "linode/migrate"));
  }

  void set(Values values) {
    table.put(values);
  }

  /// The settings as the API shows them.
  ObjectNode view() {
    var values = values();
    return Json.object().put("managed", false).put("network_helper", values.networkHelper)
        .putNull("longview_subscription").put("backups_enabled", values.backupsEnabled)
        .put("object_storage", "disabled").put("interfaces_for_new_linodes", values.interfaces)
        .put("maintenance_policy", values.maintenancePolicy);
  }
}
