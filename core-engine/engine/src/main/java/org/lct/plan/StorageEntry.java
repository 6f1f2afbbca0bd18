package org.lct.plan;

import java.util.Optional;

/// One disk or one Block Storage volume of a node.
public record StorageEntry(String label, StorageSize size, Optional<String> fs, Optional<Boolean> boot,
    Optional<String> device, Optional<String> type, Optional<String> mount, Optional<Boolean> keep,
    Optional<Boolean> encryption) {
  /// The value of `type` that makes an entry a volume.
  public static final String BLOCK_STORAGE = "blockstore";

  /// Whether this is a Block Storage volume rather than a disk.
  public boolean isVolume() { return type.filter(BLOCK_STORAGE::equals).isPresent(); }

  /// Whether the system is installed on this disk.
  public boolean isBoot() { return boot.orElse(false); }

  /// The file system, `ext4` unless said otherwise.
  public String fsOrDefault() {
    return fs.orElse("ext4");
  }
}
