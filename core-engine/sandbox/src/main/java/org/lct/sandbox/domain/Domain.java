package org.lct.sandbox.domain;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.lct.sandbox.cloud.Subject;
import org.lct.sandbox.store.Row;

/// A DNS zone.
///
/// @param type `master` or `slave`
/// @param status `active` or `disabled`
record Domain(long id, String name, String type, String status, Settings settings, List<String> tags,
    long created, long updated) implements Row {
  static final String MASTER = "master";
  static final String SLAVE = "slave";

  /// What is only kept and rendered.
  ///
  /// @param email of whom to ask about the zone; empty in a slave zone
  /// @param masters addresses a slave zone is copied from
  /// @param transfers addresses that may copy the zone
  record Settings(String email, String description, String group, List<String> masters,
      List<String> transfers, Times times) {}

  /// Seconds of the zone's start of authority; 0 for Linode's default.
  record Times(long refresh, long retry, long expire, long ttl) {}

  @Override
  public Stream<String> claims() {
    return Stream.of(Long.toString(id), key(name));
  }

  /// What names have in common that are the same one.
  static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /// A zone about which nothing is settled yet.
  static Domain blank(long at) {
    var settings = new Settings("", "", "", List.of(), List.of(), new Times(0, 0, 0, 0));
    return new Domain(0, "", "", "active", settings, List.of(), at, at);
  }

  Domain tagged(List<String> newTags) {
    return new Domain(id, name, type, status, settings, newTags, created, updated);
  }

  /// A further zone like this one, with another name.
  Domain cloned(long newId, String newName, long at) {
    return new Domain(newId, newName, type, status, settings, tags, at, at);
  }

  Subject subject() {
    return Subject.of("domain", id, name, "/domains");
  }
}
