package org.lct.plan;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What happens to a node when its host is maintained.
public enum Maintenance {
  @JsonProperty("migrate")
  MIGRATE, @JsonProperty("power-off-on")
  POWER_OFF_ON
}
