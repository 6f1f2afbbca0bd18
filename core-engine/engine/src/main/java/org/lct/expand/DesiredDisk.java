package org.lct.expand;

import java.util.List;
import java.util.Optional;
import org.lct.plan.ResourceAddress;

/// A disk of a node whose plan lays out its disks.
///
/// @param megabytes MB of 1024 KB
/// @param filesystem as the API writes it: `ext4`, `swap` or `raw` (for those it cannot make itself)
/// @param image what is installed on it; only on the boot disk
/// @param script what runs when it boots for the first time; only on the boot disk
public record DesiredDisk(ResourceAddress address, ResourceAddress linode, String label, long megabytes,
    String filesystem, Optional<DesiredImage> image, Optional<NodeScript> script) implements DesiredResource {
  /// The file systems the cloud makes itself (Linode API v4).
  public static final List<String> MADE_BY_CLOUD = List.of("ext4", "ext3", "raw", "swap", "initrd");
}
