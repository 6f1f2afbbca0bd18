package org.lct.expand;

import org.lct.plan.ResourceAddress;

/// The place of one node in a cluster. Slots are in the order of their addresses.
///
/// @param index its number in the group, from one
record NodeSlot(ResourceAddress address, NodeGroup group, int index) implements Comparable<NodeSlot> {
  @Override
  public int compareTo(NodeSlot other) {
    return address.compareTo(other.address);
  }
}
