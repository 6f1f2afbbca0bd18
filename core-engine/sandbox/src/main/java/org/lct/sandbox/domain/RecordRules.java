package org.lct.sandbox.domain;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lct.sandbox.api.Body;
import org.lct.sandbox.api.Problems;

/// What each type of record must have, and may.
final class RecordRules {
  private static final String NAME = "name";
  private static final String TARGET = "target";
  /// Stands for the address a request comes from: the sandbox is only reached from its own computer.
  private static final String SENDER = "[remote_addr]";
  private static final String SENDER_ADDRESS = "127.0.0.1";
  private static final int MOST_MAIL_NAME = 253;

  private RecordRules() {}

  /// The record as a request wants it. What its type does not have is left out.
  static DomainRecord changed(DomainRecord old, Body body, long at) {
    var type = old.type();
    var service = type == RecordType.SRV ? underscored(body.text("service"), old.service()) : null;
    var protocol = type == RecordType.SRV ? underscored(body.text("protocol"), old.protocol()) : null;
    var ranked = type == RecordType.SRV || type == RecordType.MX;
    return new DomainRecord(old.id(), old.domain(), type,
        type == RecordType.SRV ? "%s.%s".formatted(service, Objects.requireNonNullElse(protocol, "_tcp"))
            : body.text(NAME).orElse(old.name()),
        target(type, body.text(TARGET).orElse(old.target())),
        ranked ? body.number("priority").orElse(old.priority()) : 0,
        type == RecordType.SRV ? body.number("weight").orElse(old.weight()) : 0,
        type == RecordType.SRV ? body.number("port").orElse(old.port()) : 0, service, protocol,
        body.number("ttl_sec").map(Seconds::ofRecord).orElse(old.ttl()),
        type == RecordType.CAA ? body.text("tag").orElse(old.tag()) : null, old.created(), at);
  }

  private static @Nullable String underscored(Optional<String> given, @Nullable String old) {
    return given.map(text -> text.startsWith("_") ? text : "_" + text).orElse(old);
  }

  private static String target(RecordType type, String given) {
    if (type == RecordType.A && given.equals(SENDER)) {
      return SENDER_ADDRESS;
    }
    return type.leadsToName() && given.endsWith(".") ? given.substring(0, given.length() - 1) : given;
  }

  /// Checks that a new record of this type comes with all it needs.
  static void checkGiven(RecordType type, Body body, Problems problems) {
    var needed = switch (type) {
      case SRV -> List.of("service", "priority", "weight", "port");
      case CAA -> List.of("tag");
      case A, AAAA, NS, MX, CNAME, TXT, PTR -> List.<String>of();
    };
    needed.forEach(name -> problems.require(body.has(name), name + " is required", name));
  }

  /// Checks a record by itself.
  static void check(DomainRecord wanted, Problems problems) {
    if (wanted.type() != RecordType.SRV) {
      checkName(wanted, problems);
    }
    if (wanted.nullMx()) {
      problems.require(wanted.name().isEmpty(), "Must be empty for a Null MX record", NAME);
      problems.require(wanted.priority() == 0, "Must be 0 for a Null MX record", "priority");
    } else if (wanted.target().isEmpty()) {
      problems.add("target is required", TARGET);
    } else {
      checkTarget(wanted, problems);
    }
  }

  private static void checkName(DomainRecord wanted, Problems problems) {
    var name = wanted.name();
    if (name.isEmpty()) {
      problems.require(wanted.type() != RecordType.CNAME, "name is required", NAME);
      return;
    }
    problems.require(name.matches("[a-zA-Z0-9_.*-]*"), "Name contains invalid characters", NAME);
    problems.require(Names.host(name.replaceFirst("\\.$", "")), "Invalid hostname", NAME);
    problems.require(wanted.type() != RecordType.NS || !name.contains("*"),
        "Wildcard NS records are not supported", NAME);
  }

  private static void checkTarget(DomainRecord wanted, Problems problems) {
    var target = wanted.target();
    switch (wanted.type()) {
      case A -> problems.require(Names.ipv4(target), "Must be a valid IPv4 address", TARGET);
      case AAAA -> problems.require(Names.ipv6(target), "Must be a valid IPv6 address", TARGET);
      case NS, CNAME, PTR, SRV ->
        problems.require(Names.host(target) && !target.contains("*"), "Invalid hostname", TARGET);
      case MX -> problems.require(Names.host(target) && target.length() <= MOST_MAIL_NAME, "Invalid hostname",
          TARGET);
      case CAA -> problems.require(authority(wanted), "Must be a valid domain or URL", TARGET);
      case TXT -> {
      }
    }
  }

  /// For `iodef` an address to report to, else the name of who issues certificates, maybe with parameters.
  private static boolean authority(DomainRecord wanted) {
    var target = wanted.target();
    var name = target.split(";", 2)[0].strip();
    return "iodef".equals(wanted.tag()) ? target.matches("(mailto:|https?://)\\S+") || Names.host(target)
        : Names.host(name) || (name.isEmpty() && target.startsWith(";"));
  }

  /// Checks that a record goes with the others of its zone.
  static void checkAmong(List<DomainRecord> others, DomainRecord wanted, String zone, Problems problems) {
    var name = wanted.nameWithin(zone);
    var alias = wanted.type() == RecordType.CNAME;
    problems.require(others.stream().noneMatch(
        other -> (alias || other.type() == RecordType.CNAME) && other.nameWithin(zone).equals(name)),
        "Record conflict - CNAMES must be unique", NAME);
    problems.require(wanted.type() != RecordType.MX || others.stream().noneMatch(
        other -> other.type() == RecordType.MX && (wanted.nullMx() || other.nullMx())),
        "A Null MX record must be the only MX record", TARGET);
  }
}
