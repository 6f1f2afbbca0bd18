package org.lct.cloud;

import java.util.Optional;

/// A kind of Linode one can rent.
///
/// @param group the API's `class`: nanode, standard, dedicated, premium, gpu, highmem, accelerated
/// @param memory MB
/// @param disk MB
/// @param price the month is unknown for plans that are sold by the hour only
/// @param backups what Linode's backup service costs more
public record LinodeType(String id, String label, String group, int memory, long disk, int vcpus, int gpus,
    Price price, Price backups) {
  /// What a region must be capable of to have it, in the API's words; empty for a type that every region has.
  public Optional<String> capability() {
    return switch (group) {
      case "premium" -> Optional.of("Premium Plans");
      case "gpu" -> Optional.of("GPU Linodes");
      default -> Optional.empty();
    };
  }

  /// Whether its processors are shared with others.
  public boolean shared() {
    return group.equals("nanode") || group.equals("standard");
  }
}
