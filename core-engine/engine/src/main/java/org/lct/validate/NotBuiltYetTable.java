package org.lct.validate;

import static org.lct.diagnostic.Severity.ERROR;
import static org.lct.diagnostic.Severity.NOTE;
import static org.lct.diagnostic.Severity.WARNING;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.lct.diagnostic.Severity;
import org.lct.plan.DnsPlan;
import org.lct.plan.NodePlan;
import org.lct.plan.PlanPath;
import org.lct.plan.PublicAddresses;
import org.lct.plan.SecurityPlan;
import org.lct.plan.SecurityPlan.SshPlan;
import org.lct.validate.NotBuiltYet.Row;

/// What this version does not carry out yet. A row leaves when its feature arrives.
final class NotBuiltYetTable {
  static final List<Row> ROWS = List.of(
      nodes(ERROR, "public: ipv6", "public",
          "The nodes would have a public IPv4 address, as all whose interfaces stand in boot configurations. "
              + "Remove the key.",
          nodes -> is(nodes.publicAddresses(), PublicAddresses.IPV6)),
      nodes(NOTE, "software", "software", "It is drawn, and opens no ports.",
          nodes -> !nodes.software().isEmpty()),
      nodes(NOTE, "uses", "uses", "It is drawn, and opens no ports.", nodes -> !nodes.uses().isEmpty()),
      security(WARNING, "cloud-firewall", "Every node stays behind a Cloud Firewall.",
          security -> is(security.cloudFirewall(), false)),
      new Row(ERROR, "ssh.user", "The user would be `root`. Remove the key.",
          plan -> plan.security().flatMap(SecurityPlan::ssh).flatMap(SshPlan::user)
              .filter(user -> !user.equals("root"))
              .map(_ -> PlanPath.ROOT.key("security").key("ssh").key("user")).stream()),

      dns("private-domain", dns -> dns.privateDomain().isPresent()),
      dns("split-horizon", dns -> dns.splitHorizon().isPresent()),
      dns("resolvers", dns -> dns.resolvers().isPresent()),
      dns("forwarders", dns -> !dns.forwarders().isEmpty()),
      dns("delegate", dns -> dns.delegate().isPresent()));

  private NotBuiltYetTable() {}

  private static <T> boolean is(Optional<T> value, T wanted) {
    return value.filter(wanted::equals).isPresent();
  }

  private static Row dns(String key, Predicate<DnsPlan> has) {
    return new Row(WARNING, "dns." + key,
        "Published names stand in public domains at Linode. Nothing else is set up for names.",
        plan -> plan.dns().filter(has).map(_ -> PlanPath.ROOT.key("dns").key(key)).stream());
  }

  private static Row security(Severity severity, String key, String instead, Predicate<SecurityPlan> has) {
    return new Row(severity, "security." + key, instead,
        plan -> plan.security().filter(has).map(_ -> PlanPath.ROOT.key("security").key(key)).stream());
  }

  private static Row nodes(Severity severity, String what, String key, String instead,
      Predicate<NodePlan> has) {
    return new Row(severity, what, instead, plan -> WrittenNodePlans.of(plan)
        .filter(nodes -> has.test(nodes.value())).map(nodes -> nodes.path().key(key)));
  }

}
