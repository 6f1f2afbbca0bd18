package org.lct.sandbox.domain;

import java.util.stream.Stream;

/// A type of DNS record that a zone can have.
enum RecordType {
  /// An IPv4 address.
  A,
  /// An IPv6 address.
  AAAA,
  /// A name server.
  NS,
  /// A mail server.
  MX,
  /// Another name for a name.
  CNAME,
  /// A text.
  TXT,
  /// Where a service is.
  SRV,
  /// The name of an address.
  PTR,
  /// Who may issue certificates.
  CAA;

  /// The API's words.
  static String[] words() {
    return Stream.of(values()).map(RecordType::name).toArray(String[]::new);
  }

  /// Whether the target is the name of a host.
  boolean leadsToName() {
    return switch (this) {
      case NS, MX, CNAME, SRV, PTR -> true;
      case A, AAAA, TXT, CAA -> false;
    };
  }
}
