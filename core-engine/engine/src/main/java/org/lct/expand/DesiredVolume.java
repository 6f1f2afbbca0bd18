package org.lct.expand;

import java.util.List;
import java.util.Optional;
import org.lct.plan.ResourceAddress;

/// A Block Storage volume.
///
/// @param gigabytes 10 to 16384
/// @param attachTo the node it is attached to, if any
/// @param keep whether it survives the deletion of its node or cluster
/// @param encryption whether it is encrypted at rest; empty where that is left to Linode
public record DesiredVolume(ResourceAddress address, String region, String label, int gigabytes,
    Optional<ResourceAddress> attachTo, boolean keep, List<String> tags,
    Optional<Boolean> encryption) implements DesiredResource {
  public DesiredVolume { tags = List.copyOf(tags); }
}
