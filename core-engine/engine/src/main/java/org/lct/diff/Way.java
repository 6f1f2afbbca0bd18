package org.lct.diff;

/// How a difference in one attribute of a thing that exists is carried out.
public enum Way {
  /// By a request; what runs goes on running.
  IN_PLACE("in place"),
  /// The node is started again.
  REBOOT("with a reboot"),
  /// The node is off in the meantime.
  POWER_OFF("powered off"),
  /// The disks of the node are wiped and made from the image; it keeps its addresses and volumes.
  REBUILD("rebuilt from its image"),
  /// Not while it exists: it is deleted, and another one is made in its place.
  REPLACE("replaced"),
  /// Not at all: Linode, or this version, cannot.
  REFUSED("cannot be changed");

  private final String words;

  Way(String words) {
    this.words = words;
  }

  /// In words: "in place".
  public String words() {
    return words;
  }
}
