package org.lct.validate;

import java.util.List;
import java.util.stream.Stream;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.expand.Cidr;
import org.lct.expand.ExpansionDraft;
import org.lct.plan.DnsPlan;
import org.lct.plan.DnsRecordPlan;
import org.lct.plan.Placed;
import org.lct.plan.PlanPath;

/// Records of addresses say an address: those of type A one of version 4, those of type AAAA one of version 6.
final class RecordTargets implements PlanRule {
  static final PlanPath RECORDS = PlanPath.ROOT.key("dns").key("records");

  @Override
  public Stream<Diagnostic> check(ExpansionDraft draft) {
    return Placed.each(RECORDS, draft.request().plan().dns().map(DnsPlan::records).orElse(List.of()))
        .filter(placed -> !isFit(placed.value()))
        .map(placed -> Diagnostic.error("bad-record-target", Subject.at(placed.path().key("target")),
            "`%s` is no address for a record of type %s".formatted(placed.value().target(),
                placed.value().type()),
            "Write an address such as %s, or choose another type."
                .formatted(placed.value().type().equals("A") ? "`192.0.2.1`" : "`2001:db8::1`")));
  }

  private static boolean isFit(DnsRecordPlan written) {
    return switch (written.type()) {
      case "A" -> isAddress(written.target(), false);
      case "AAAA" -> isAddress(written.target(), true);
      default -> true;
    };
  }

  private static boolean isAddress(String text, boolean ipv6) {
    return !text.contains("/") && Cidr.parse(text).filter(range -> range.ipv6() == ipv6).isPresent();
  }
}
