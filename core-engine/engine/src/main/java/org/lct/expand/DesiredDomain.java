package org.lct.expand;

import java.util.List;
import org.lct.plan.ResourceAddress;

/// A domain whose names the cloud serves. One that is in the account already is used as it is and stays.
///
/// @param label the domain: `example.com`
/// @param soaEmail the mailbox of who answers for it
/// @param ttl seconds its records may be cached, 0 for the cloud's own number
public record DesiredDomain(ResourceAddress address, String label, String soaEmail, int ttl,
    List<String> tags)
    implements
      DesiredResource {
  public DesiredDomain { tags = List.copyOf(tags); }
}
