package org.lct.account;

import java.util.List;
import org.lct.cloud.Endpoints;

/// An account of the cloud, ready to be used. It does not print its token.
///
/// @param simulated whether nothing done there costs money or outlives this machine
/// @param sshFrom the CIDRs SSH may come from where neither plan nor command says; may be empty
public record Account(String name, Endpoints endpoints, boolean simulated, List<String> sshFrom) {
  public Account { sshFrom = List.copyOf(sshFrom); }

  /// The same account, known to be simulated or not.
  Account thatIs(boolean simulator) {
    return new Account(name, endpoints, simulator, sshFrom);
  }
}
