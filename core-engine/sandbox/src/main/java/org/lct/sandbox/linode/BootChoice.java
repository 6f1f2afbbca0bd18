package org.lct.sandbox.linode;

import java.util.List;
import java.util.Optional;
import org.lct.sandbox.api.Refusal;
import org.lct.sandbox.cloud.BootConfig;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.cloud.Linode;

/// Which configuration profile is meant.
public record BootChoice(Cloud cloud) {

  /// The profile asked for; else the only one; else the one last booted.
  ///
  /// @throws Refusal 400 when there is no such profile
  public BootConfig of(Linode linode, Optional<Long> asked) {
    var configs = cloud.configsOf().get(linode.id());
    return asked.map(id -> chosen(configs, id)).orElseGet(() -> usual(linode, configs));
  }

  private static BootConfig chosen(List<BootConfig> configs, long id) {
    return configs.stream().filter(config -> config.id() == id).findFirst()
        .orElseThrow(() -> Refusal.invalid("config_id is not valid", "config_id"));
  }

  private static BootConfig usual(Linode linode, List<BootConfig> configs) {
    if (configs.size() == 1) {
      return configs.getFirst();
    }
    return configs.stream().filter(config -> Long.valueOf(config.id()).equals(linode.bootedConfig()))
        .findFirst()
        .orElseThrow(() -> Refusal.invalid(configs.isEmpty() ? "Linode has no configuration profiles."
            : "Must provide a config_id: the Linode has several configuration profiles and none was booted last.",
            "config_id"));
  }
}
