package org.lct.sandbox.domain;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lct.sandbox.store.Row;

/// A record of a zone.
///
/// @param domain the zone's id
/// @param service with its `_`, only of an SRV record
/// @param protocol with its `_`, only of an SRV record
/// @param ttl seconds, 0 for the zone's
/// @param tag only of a CAA record
record DomainRecord(long id, long domain, RecordType type, String name, String target, long priority,
    long weight, long port, @Nullable String service, @Nullable String protocol, long ttl,
    @Nullable String tag, long created, long updated) implements Row {

  /// A record of this type about which nothing is settled yet.
  static DomainRecord blank(long domain, RecordType type, long at) {
    return new DomainRecord(0, domain, type, "", "", 0, 0, 0, null, null, 0, null, at, at);
  }

  /// The same record with another id, in that zone.
  DomainRecord as(long newId, long zone, long at) {
    return new DomainRecord(newId, zone, type, name, target, priority, weight, port, service, protocol, ttl,
        tag, at, at);
  }

  /// The name without the zone's: `www` for `www` and for `www.example.com`, empty for the zone itself.
  String nameWithin(String zone) {
    var lower = name.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
    var suffix = zone.toLowerCase(Locale.ROOT);
    if (lower.equals(suffix)) {
      return "";
    }
    return lower.endsWith("." + suffix) ? lower.substring(0, lower.length() - suffix.length() - 1) : lower;
  }

  /// An MX record that says that the domain takes no mail.
  boolean nullMx() {
    return type == RecordType.MX && target.isEmpty();
  }
}
