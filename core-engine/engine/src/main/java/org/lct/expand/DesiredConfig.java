package org.lct.expand;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lct.plan.ResourceAddress;

/// The boot configuration of a node whose plan lays out its disks: which disk is which device.
///
/// @param devices from `sda` to the disk's address
/// @param volumes from a device to the address of the volume that asks for it; others take what is free
/// @param rootDevice such as `/dev/sda`
/// @param interfaces those of the node that boots it
public record DesiredConfig(ResourceAddress address, ResourceAddress linode, String label,
    SortedMap<String, ResourceAddress> devices, SortedMap<String, ResourceAddress> volumes,
    String rootDevice, Interfaces interfaces) implements DesiredResource {
  public DesiredConfig {
    devices = Collections.unmodifiableSortedMap(new TreeMap<>(Map.copyOf(devices)));
    volumes = Collections.unmodifiableSortedMap(new TreeMap<>(Map.copyOf(volumes)));
  }
}
