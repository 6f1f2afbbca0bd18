package org.lct.cloud;

/// A kind of Linode one can rent.
///
/// @param group the API's `class`: nanode, standard, dedicated, premium, gpu, highmem, accelerated
/// @param memory MB
/// @param disk MB
/// @param price the month is unknown for plans that are sold by the hour only
/// @param backups what Linode's backup service costs more
public record LinodeType(String id, String label, String group, int memory, long disk, int vcpus, int gpus,
    Price price, Price backups) {
  /// Whether its processors are shared with others.
  public boolean shared() {
    return group.equals("nanode") || group.equals("standard");
  }
}
