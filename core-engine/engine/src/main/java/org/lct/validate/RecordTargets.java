package org.lct.validate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.expand.Cidr;
import org.lct.expand.ExpansionDraft;
import org.lct.plan.DnsPlan;
import org.lct.plan.PlanPath;

/// Records of addresses say an address: those of type A one of version 4, those of type AAAA one of version 6.
final class RecordTargets implements PlanRule {
  private static final PlanPath RECORDS = PlanPath.ROOT.key("dns").key("records");

  @Override
  public Stream<Diagnostic> check(ExpansionDraft draft) {
    var records = draft.resolved().plan().dns().map(DnsPlan::records).orElse(List.of());
    return IntStream.range(0, records.size()).filter(at -> !isFit(records.get(at)))
        .mapToObj(at -> Diagnostic.error("bad-record-target",
            Subject.at(RECORDS.index(at).key("target")),
            "`%s` is no address for a record of type %s".formatted(records.get(at).path("target").asText(),
                records.get(at).path("type").asText()),
            "Write an address such as %s, or choose another type."
                .formatted(records.get(at).path("type").asText().equals("A") ? "`192.0.2.1`"
                    : "`2001:db8::1`")));
  }

  private static boolean isFit(JsonNode dnsRecord) {
    var target = dnsRecord.path("target").asText();
    return switch (dnsRecord.path("type").asText()) {
      case "A" -> isAddress(target, false);
      case "AAAA" -> isAddress(target, true);
      default -> true;
    };
  }

  private static boolean isAddress(String text, boolean ipv6) {
    return !text.contains("/") && Cidr.parse(text).filter(range -> range.ipv6() == ipv6).isPresent();
  }
}
