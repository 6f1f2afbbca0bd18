package org.lct.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;

/// Who may reach the nodes and what they may reach. Absent keys mean the safe default: everything is
/// dropped but SSH from the operator and what the plan's NodeBalancers need.
public record SecurityPlan(Optional<Policy> inbound, Optional<Policy> outbound, Optional<SshPlan> ssh,
    List<String> egress, List<AllowRule> allow,
    @JsonProperty("cloud-firewall") Optional<Boolean> cloudFirewall) {
  /// A plan that says nothing about security.
  public static final SecurityPlan DEFAULT = new SecurityPlan(Optional.empty(), Optional.empty(),
      Optional.empty(), List.of(), List.of(), Optional.empty());

  public SecurityPlan {
    egress = List.copyOf(egress);
    allow = List.copyOf(allow);
  }

  /// What happens to traffic that no rule allows.
  public enum Policy {
    @JsonProperty("drop")
    DROP, @JsonProperty("accept")
    ACCEPT
  }

  /// Where SSH may come from (CIDRs or `any`), as whom, and with which keys.
  public record SshPlan(List<String> from, Optional<String> user, Optional<String> keys) {
    public SshPlan { from = List.copyOf(from); }
  }

  /// One more flow to allow: `from` and `to` are tags, node-plan names, CIDRs, `nodebalancer` or `any`.
  public record AllowRule(String from, String to, Optional<String> port, Optional<String> protocol) {}
}
