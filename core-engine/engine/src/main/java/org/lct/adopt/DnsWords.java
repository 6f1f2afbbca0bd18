package org.lct.adopt;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.lct.adopt.AdoptedPlan.Place;
import org.lct.adopt.Found.Zone;
import org.lct.cloud.ObservedResource.DomainRecord;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.plan.ResourceAddress;
import org.lct.plan.ResourceKind;

/// Domains with their records in the words of a plan: zones, and records that say what they say.
///
/// @param places takes where each stands
/// @param leftOut takes what a plan cannot say
record DnsWords(Consumer<Place> places, Consumer<Diagnostic> leftOut) {
  private static final Set<String> TYPES = Set.of("A", "AAAA", "CAA", "CNAME", "MX", "NS", "PTR", "SRV",
      "TXT");
  private static final Set<String> OF_NAMES = Set.of("CNAME", "MX", "NS", "PTR", "SRV");
  private static final Pattern SERVICE = Pattern.compile("_[A-Za-z0-9-]{1,62}\\._[A-Za-z0-9-]{1,62}");
  private static final Pattern AUTHORITY = Pattern.compile("(issue|issuewild|iodef) \\S[^\"]*");
  private static final int LONGEST = 1000;

  /// Writes the section `dns` of a plan.
  void write(List<Zone> zones, ObjectNode plan) {
    for (var zone : zones) {
      if (zone.there().further().contains("type slave")) {
        leftOut.accept(Selection.notAdopted(ResourceKind.DOMAIN, zone.there(),
            "Linode copies it from other name servers"));
        continue;
      }
      write(zone, plan.withObjectProperty("dns"));
    }
  }

  private void write(Zone zone, ObjectNode dns) {
    var there = zone.there();
    var name = there.label().toLowerCase(Locale.ROOT);
    var address = ResourceAddress.ofCluster("domain." + name);
    var words = dns.withArrayProperty("zones").addObject().put("domain", name).put("soa-email",
        there.soaEmail());
    if (there.ttl() > 0)
      words.put("ttl", there.ttl());
    places.accept(new Place(address, ResourceKind.DOMAIN, there, Map.of()));
    there.further().forEach(one -> leftOut.accept(Diagnostic.note("kept-as-found", Subject.on(address),
        "`%s` of the domain %s stays, which a plan cannot say".formatted(one, name),
        "Nothing changes it.")));
    var alike = new HashMap<String, Integer>();
    for (var one : zone.records()) {
      var problem = problem(one);
      if (problem.isPresent()) {
        leftOut.accept(Diagnostic.warning("not-adopted", Subject.on(address),
            "The %s record `%s` of %s (%d) is not adopted: %s".formatted(one.type(), one.label(), name,
                one.id(), problem.get()),
            "It stays as it is, and so does the domain while it has it."));
        continue;
      }
      write(one, name, dns);
      var kind = "record." + one.type() + "." + one.label();
      int number = alike.merge(kind, 1, Integer::sum);
      places.accept(Place.part(address.part(number == 1 ? kind : kind + "[" + number + "]"),
          ResourceKind.DOMAIN_RECORD, one, there.id()));
    }
  }

  private static Optional<String> problem(DomainRecord one) {
    if (!TYPES.contains(one.type()))
      return Optional.of("a plan has no records of this type");
    var target = one.target();
    if (target.isEmpty() || target.length() > LONGEST || !target.equals(target.strip())
        || target.contains("\n"))
      return Optional.of("a plan cannot say its target");
    if (OF_NAMES.contains(one.type()) && target.endsWith("."))
      return Optional.of("a plan writes names without a last dot");
    if (one.type().equals("SRV") && !SERVICE.matcher(one.name()).matches())
      return Optional.of("a plan names such a record by service and protocol only");
    return one.type().equals("CAA") && !AUTHORITY.matcher(target).matches()
        ? Optional.of("a plan knows the tags issue, issuewild and iodef")
        : Optional.empty();
  }

  private static void write(DomainRecord one, String zone, ObjectNode dns) {
    var words = dns.withArrayProperty("records").addObject().put("zone", zone);
    if (!one.name().isEmpty())
      words.put("name", one.name());
    words.put("type", one.type()).put("target", one.target());
    if (one.ttl() > 0)
      words.put("ttl", one.ttl());
    if (one.type().equals("MX") || one.type().equals("SRV"))
      words.put("priority", one.priority());
    if (one.type().equals("SRV"))
      words.put("weight", one.weight()).put("port", one.port());
  }
}
