package org.lct.cluster;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lct.inventory.ClusterInfo.Options;
import org.lct.plan.ResourceAddress;
import org.lct.planfile.PlanFile;
import org.lct.secret.Secret;

/// What somebody asks to be deployed.
///
/// @param verb `create`: refused if the cluster exists with another plan; `deploy`: whatever changes;
///   `resume`: what the last deployment left undone
/// @param baseDirectory where the paths of init steps start
/// @param account the account's name, remembered with the cluster
/// @param access who may come in
/// @param anew the nodes that are made from their images again, changed or not
public record DeployRequest(String verb, String cluster, PlanFile plan, Path baseDirectory, String account,
    Access access, Options options, Set<ResourceAddress> anew) {
  public DeployRequest { anew = Set.copyOf(anew); }

  public DeployRequest(String verb, String cluster, PlanFile plan, Path baseDirectory, String account,
      Access access, Options options) {
    this(verb, cluster, plan, baseDirectory, account, access, options, Set.of());
  }

  /// The same, by which these nodes are made from their images again.
  public DeployRequest rebuilding(Set<ResourceAddress> nodes) {
    return new DeployRequest(verb, cluster, plan, baseDirectory, account, access, options, nodes);
  }

  /// The same request for another verb.
  DeployRequest as(String other) {
    return new DeployRequest(other, cluster, plan, baseDirectory, account, access, options, anew);
  }

  /// Who may come into the nodes, and what the plan keeps secret.
  ///
  /// @param keys public SSH keys; at least one
  /// @param sshFrom the CIDRs SSH may come from where the plan does not say
  /// @param secrets the values that the plan refers to, by their references
  public record Access(List<String> keys, List<String> sshFrom, Map<String, Secret> secrets) {
    public Access {
      keys = List.copyOf(keys);
      sshFrom = List.copyOf(sshFrom);
      secrets = Map.copyOf(secrets);
    }
  }
}
