package org.lct.software;

/// Who takes part in a [Flow].
public sealed interface Party {
  /// The nodes on which a role runs.
  record Nodes(String software, String role) implements Party {
    @Override
    public String toString() {
      return software + "." + role;
    }
  }

  /// A host outside the cluster, by name or address.
  record Host(String name) implements Party {}

  /// Whoever the plan or the platform makes it.
  enum Others implements Party {
    /// Nodes whose plan `uses` the software.
    CLIENTS,
    /// The operator.
    ADMIN,
    /// NodeBalancers, towards their back ends.
    NODEBALANCER,
    /// Nodes behind a NodeBalancer.
    BACKENDS,
    /// Everybody.
    ANY,
    /// Anything outside, as a target.
    INTERNET,
    /// Resolvers of names.
    RESOLVERS,
    /// Where packages come from.
    MIRRORS,
    /// Who hands out addresses.
    DHCP
  }
}
