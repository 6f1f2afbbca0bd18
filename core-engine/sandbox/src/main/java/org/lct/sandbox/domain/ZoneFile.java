package org.lct.sandbox.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lct.sandbox.json.Json;

/// How a zone looks as a file. A disabled zone has none, nor has a slave: its content is elsewhere.
final class ZoneFile {
  private static final int MOST_TEXT = 255;

  private ZoneFile() {}

  /// @param changes how often the zone has changed: the end of its serial number
  static List<String> of(Domain domain, List<DomainRecord> records, long changes) {
    if (!domain.type().equals(Domain.MASTER) || !domain.status().equals("active")) {
      return List.of();
    }
    var times = domain.settings().times();
    var ttl = given(times.ttl(), 86_400);
    var lines = new ArrayList<>(List.of("; %s [%d]".formatted(domain.name(), domain.id()), "$TTL " + ttl,
        "@  IN  SOA  ns1.linode.com. %s %s%06d %d %d %d %d".formatted(mailbox(domain.settings().email()),
            Json.date(domain.created()).substring(0, 4), changes, given(times.refresh(), 14_400),
            given(times.retry(), 14_400), given(times.expire(), 1_209_600), ttl)));
    Stream.of(1, 2, 3, 4, 5).forEach(n -> lines.add("@    NS  ns%d.linode.com.".formatted(n)));
    records.forEach(record -> lines.add(line(record, domain.name())));
    return lines;
  }

  private static long given(long seconds, long standard) {
    return seconds == 0 ? standard : seconds;
  }

  /// An address of mail as a name: `jane.doe@example.com` is `jane\.doe.example.com.`.
  private static String mailbox(String email) {
    var at = email.lastIndexOf('@');
    return email.substring(0, at).replace(".", "\\.") + "." + email.substring(at + 1) + ".";
  }

  private static String line(DomainRecord record, String zone) {
    var name = record.nameWithin(zone);
    return "%s  %s%s  %s".formatted(name.isEmpty() ? "@" : name,
        record.ttl() == 0 ? "" : record.ttl() + "  ", record.type(), data(record, zone));
  }

  private static String data(DomainRecord record, String zone) {
    var target = record.target();
    return switch (record.type()) {
      case A, AAAA -> target;
      case NS, CNAME, PTR -> target + ".";
      case MX -> record.nullMx() ? "0 ." : "%d %s.".formatted(record.priority(), target);
      case TXT -> quoted(target);
      case CAA -> "0 %s %s".formatted(record.tag(), quoted(target));
      case SRV -> "%d %d %d %s.".formatted(record.priority(), record.weight(), record.port(),
          target.contains(".") ? target : target + "." + zone);
    };
  }

  /// Texts of at most 255 characters each, as DNS has them.
  private static String quoted(String text) {
    return Stream.of(text.split("(?s)(?<=\\G.{%d})".formatted(MOST_TEXT)))
        .map(part -> '"' + part.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
        .collect(Collectors.joining(" "));
  }
}
