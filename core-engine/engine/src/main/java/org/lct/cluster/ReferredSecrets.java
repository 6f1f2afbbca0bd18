package org.lct.cluster;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lct.account.Account;
import org.lct.diagnostic.Checked;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.plan.ClusterPlan;
import org.lct.plan.NodeBalancerPlan;
import org.lct.plan.Placed;
import org.lct.plan.PlanPath;
import org.lct.plan.PortPlan;
import org.lct.secret.Secret;
import org.lct.secret.SecretRef;
import org.lct.secret.SecretStore;

/// Looks up the values that a plan refers to and that a deployment hands to the cloud: certificates and their keys.
///
/// @param mayAsk whether the store may be opened, for which somebody may be asked for a password
record ReferredSecrets(SecretStore store, boolean mayAsk) {
  /// The values by their references. On a simulated account, what is not stored is stood in for, with a note.
  Checked<Map<String, Secret>> resolve(ClusterPlan plan, Account account) {
    var found = new TreeMap<String, Secret>();
    var diagnostics = new ArrayList<Diagnostic>();
    references(plan).forEach((reference, place) -> SecretRef.parse(reference)
        .ifPresent(name -> find(name, place, account, diagnostics)
            .forEach(secret -> found.put(reference, secret))));
    return Checked.of(Map.copyOf(found), diagnostics);
  }

  private List<Secret> find(SecretRef name, PlanPath place, Account account, List<Diagnostic> diagnostics) {
    if (mayAsk) {
      var stored = store.find(name);
      if (stored.failed()) {
        stored.diagnostics().stream().filter(one -> !diagnostics.contains(one)).forEach(diagnostics::add);
        return List.of();
      }
      var secret = stored.value().orElseThrow();
      if (secret.isPresent())
        return List.of(secret.get());
    }
    diagnostics.add(missing(name, place, account));
    return account.simulated() ? List.of(Secret.of("stand-in for " + name.name())) : List.of();
  }

  private static Diagnostic missing(SecretRef name, PlanPath place, Account account) {
    return account.simulated()
        ? Diagnostic.note("secret-stood-in", Subject.at(place), "A stand-in is sent for `" + name + "`",
            "The account is simulated, so it does not matter. On a real one the secret must be stored.")
        : Diagnostic.error("secret-missing", Subject.at(place), "There is no secret named " + name.name(),
            "Store it with: linodetool secret set " + name.name() + " FILE");
  }

  /// The references with the first place of each.
  private static Map<String, PlanPath> references(ClusterPlan plan) {
    var places = new LinkedHashMap<String, PlanPath>();
    plan.placedNodeBalancers().flatMap(ReferredSecrets::ports).forEach(port -> {
      port.value().certificate().ifPresent(name -> places.putIfAbsent(name, port.path().key("certificate")));
      port.value().key().ifPresent(name -> places.putIfAbsent(name, port.path().key("key")));
    });
    return places;
  }

  private static Stream<Placed<PortPlan>> ports(Placed<NodeBalancerPlan> balancer) {
    return Stream.concat(Stream.of(new Placed<>(balancer.path(), balancer.value().direct())),
        Placed.each(balancer.path().key("ports"), balancer.value().ports()));
  }
}
