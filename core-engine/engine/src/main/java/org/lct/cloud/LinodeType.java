package org.lct.cloud;

/// A kind of Linode one can rent.
///
/// @param group the API's `class`: nanode, standard, dedicated, premium, gpu, highmem, accelerated
/// @param memory MB
/// @param disk MB
/// @param price the month; unknown for plans that are sold by the hour only
public record LinodeType(String id, String label, String group, int memory, long disk, int vcpus, int gpus,
    Price price) {
  /// Whether its processors are shared with others.
  public boolean shared() {
    return group.equals("nanode") || group.equals("standard");
  }
}
