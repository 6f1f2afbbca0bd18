package org.lct.sandbox.cloud;

/// A kind of work and how long Linode takes for it, in seconds.
///
/// The spans are those of recorded traffic (linodego's fixtures, 2024 to 2026) unless the comment says *assumed*. The
/// two last numbers are how long a Linode stays busy when the work is done and seen to be done: recorded 3 to 6.
public enum JobKind {
  /// A Linode made from an image: recorded 41 to 65.
  LINODE_CREATE("linode_create", 41, 65, 3, 6),
  /// A Linode without disks: recorded 3 to 8.
  LINODE_CREATE_BLANK("linode_create", 3, 8, 3, 6),
  /// Recorded 24 to 67.
  LINODE_BOOT("linode_boot", 24, 67, 3, 6),
  /// As long as a boot: *assumed*.
  LINODE_REBOOT("linode_reboot", 24, 67, 3, 6),
  /// Recorded 28.
  LINODE_SHUTDOWN("linode_shutdown", 22, 34, 3, 6),
  /// "Soon": 5 to 15 *assumed*.
  LINODE_DELETE("linode_delete", 5, 15, 0, 0),
  /// 60 to 180 *assumed*.
  LINODE_RESIZE("linode_resize", 60, 180, 3, 6),
  /// As long as making one: *assumed*.
  LINODE_REBUILD("linode_rebuild", 41, 65, 3, 6),
  /// "Significantly more time" when the plan changes: 100 to 240 *assumed*.
  LINODE_REBUILD_RESIZED("linode_rebuild", 100, 240, 3, 6),
  /// Recorded 104 and 110.
  LINODE_CLONE("linode_clone", 98, 116, 3, 6),
  /// 180 to 420 *assumed*.
  LINODE_MIGRATE_DATACENTER("linode_migrate_datacenter", 180, 420, 3, 6),
  /// Recorded 44 and 260.
  LINODE_SNAPSHOT("linode_snapshot", 44, 260, 3, 6),
  /// Recorded 19; 15 to 60 *assumed*.
  BACKUPS_RESTORE("backups_restore", 15, 60, 3, 6),
  /// 3 to 10 *assumed*.
  PASSWORD_RESET("password_reset", 3, 10, 3, 6),
  /// 10 to 40 *assumed*.
  DISK_DUPLICATE("disk_duplicate", 10, 40, 3, 6),
  /// Recorded 17 for a small disk, and 13 with the time the Linode stayed busy.
  DISK_CREATE("disk_create", 7, 17, 3, 6),
  /// Recorded 7 to 11.
  DISK_DELETE("disk_delete", 7, 11, 3, 6),
  /// 10 to 40 *assumed*.
  DISK_RESIZE("disk_resize", 10, 40, 3, 6),
  /// A disk captured as an image: recorded 144.
  DISK_IMAGIZE("disk_imagize", 115, 175, 3, 6),
  /// An image copied to other regions: 60 to 180 *assumed*.
  IMAGE_REPLICATE("image_replicate", 60, 180, 0, 0),
  /// Recorded: over within one poll of 15.
  VOLUME_CREATE("volume_create", 3, 10, 0, 0),
  /// Recorded: over within one poll of 15.
  VOLUME_ATTACH("volume_attach", 3, 10, 0, 0),
  /// Recorded: over within one poll of 15.
  VOLUME_DETACH("volume_detach", 2, 6, 0, 0),
  /// 5 to 15 *assumed*.
  VOLUME_RESIZE("volume_resize", 5, 15, 0, 0),
  /// 5 to 30 *assumed*.
  VOLUME_CLONE("volume_clone", 5, 30, 0, 0),
  /// 2 to 6 *assumed*.
  VOLUME_DELETE("volume_delete", 2, 6, 0, 0);

  private final String action;
  private final double least;
  private final double most;
  private final double leastLinger;
  private final double mostLinger;

  JobKind(String action, double least, double most, double leastLinger, double mostLinger) {
    this.action = action;
    this.least = least;
    this.most = most;
    this.leastLinger = leastLinger;
    this.mostLinger = mostLinger;
  }

  /// The event's action.
  public String action() {
    return action;
  }

  /// How many seconds the work takes.
  ///
  /// @param fraction how far into the span, 0 to 1
  double work(double fraction) {
    return least + (most - least) * fraction;
  }

  /// How many seconds the Linode stays busy after the work.
  ///
  /// @param fraction how far into the span, 0 to 1
  double linger(double fraction) {
    return leastLinger + (mostLinger - leastLinger) * fraction;
  }
}
