package org.lct.validate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.expand.DesiredRecord;
import org.lct.expand.DnsNames;
import org.lct.expand.ExpansionDraft;
import org.lct.plan.DnsPlan;
import org.lct.plan.DnsRecordPlan;
import org.lct.plan.Placed;

/// Records of the plan stand in a domain of the plan, have what their type needs, and an alias shares its name with
/// none.
final class Records implements PlanRule {
  private static final Pattern SERVICE = Pattern.compile("_[A-Za-z0-9-]{1,62}\\._[A-Za-z0-9-]{1,62}");
  private static final Pattern AUTHORITY = Pattern
      .compile("(\\d+\\s+)?(issue|issuewild|iodef)\\s+\\S.*");
  /// As the cloud limits it (Linode API v4).
  private static final int MOST_PRIORITY = 255;

  @Override
  public Stream<Diagnostic> check(ExpansionDraft draft) {
    var plan = draft.request().plan();
    var names = DnsNames.of(plan);
    Map<String, Long> counts = draft.expansion().each(DesiredRecord.class)
        .collect(Collectors.groupingBy(one -> key(one.zone(), one.name()), Collectors.counting()));
    return Placed.each(RecordTargets.RECORDS, plan.dns().map(DnsPlan::records).orElse(List.of()))
        .flatMap(placed -> names.place(placed.value())
            .map(place -> Stream.concat(form(placed).stream(),
                conflict(placed, counts.getOrDefault(key(place.zone(), place.name()), 0L)).stream()))
            .orElseGet(() -> Stream.of(homeless(placed))));
  }

  private static String key(String zone, String name) {
    return zone + "/" + name.toLowerCase(Locale.ROOT);
  }

  private static Diagnostic homeless(Placed<DnsRecordPlan> placed) {
    return Diagnostic.error("unknown-zone",
        Subject.at(placed.value().zone().isPresent() ? placed.path().key("zone") : placed.path()),
        placed.value().zone().map(zone -> "`%s` is no domain of the plan".formatted(zone))
            .orElse("The plan has no `dns.domain` that the record could stand in"),
        "Name it under `dns.domain` or `dns.zones`.");
  }

  private static Optional<Diagnostic> form(Placed<DnsRecordPlan> placed) {
    var written = placed.value();
    if (written.type().equals("SRV") && !SERVICE.matcher(written.name().orElse("")).matches())
      return bad(placed, "name", "An SRV record is named by service and protocol", "such as `_sip._tcp`");
    if (written.type().equals("SRV") && written.port().isEmpty())
      return bad(placed, "target", "An SRV record needs a port", "with `port:`");
    if (written.priority().orElse(0) > MOST_PRIORITY)
      return bad(placed, "priority", "The priority of a record is at most 255", "from 0 to 255");
    if (written.type().equals("CAA") && !AUTHORITY.matcher(written.target()).matches())
      return bad(placed, "target", "A CAA record says what it allows and to whom",
          "such as `issue example.com`");
    return Optional.empty();
  }

  private static Optional<Diagnostic> bad(Placed<DnsRecordPlan> placed, String key, String summary,
      String instead) {
    return Optional.of(Diagnostic.error("bad-record", Subject.at(placed.path().key(key)), summary,
        "Write it " + instead + "."));
  }

  private static Optional<Diagnostic> conflict(Placed<DnsRecordPlan> placed, long ofTheName) {
    return placed.value().type().equals("CNAME") && ofTheName > 1
        ? Optional.of(Diagnostic.error("record-conflict", Subject.at(placed.path()),
            "The alias `%s` shares its name with another record".formatted(placed.value().name().orElse("@")),
            "A CNAME record must be the only one of its name. Give it another name."))
        : Optional.empty();
  }
}
