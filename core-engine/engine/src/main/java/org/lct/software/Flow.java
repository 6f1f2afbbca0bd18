package org.lct.software;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who opens connections to whom on which ports.
///
/// @param ports none where the plan decides them or the protocol has none
/// @param messages kinds of ICMP messages
/// @param optional whether only those need it who switch the feature on
/// @param pinned whether the software takes any port unless its configuration says this one
/// @param config the key of the software's configuration that says the port
/// @param purpose what it is for, a few words
/// @param source where it is written
public record Flow(List<Party> from, List<Party> to, Set<Protocol> protocols, List<PortRange> ports,
    List<String> messages, Exposure exposure, boolean optional, boolean pinned, Optional<String> config,
    String purpose, Sureness sure, URI source) {
  public Flow {
    from = List.copyOf(from);
    to = List.copyOf(to);
    protocols = Set.copyOf(protocols);
    ports = List.copyOf(ports);
    messages = List.copyOf(messages);
  }
}
