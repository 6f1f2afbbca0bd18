package org.lct.validate;

import java.util.List;
import java.util.stream.Stream;
import org.lct.cloud.Catalog;
import org.lct.diagnostic.Checked;
import org.lct.diagnostic.Diagnostic;
import org.lct.expand.CounterValues;
import org.lct.expand.ExpandRequest;
import org.lct.expand.Expansion;
import org.lct.expand.ExpansionDraft;
import org.lct.expand.OncePerPlace;
import org.lct.expand.PlanExpander;
import org.lct.plan.ClusterPlan;

/// Finds everything that is wrong with a plan, at once. Stateless and pure.
public final class PlanValidator {
  private static final List<PlanRule> RULES = List.of(new LegalClusterName(), new CounterNames(),
      new DuplicateCounters(), new UnusedCounters(), new UnusedRegionPlans(), new Selectors(),
      new PlanSelectors(), new AllowedConnections(), new RecordTargets(), new Records(),
      new PrivateBackEnds(), new PortSettings(),
      new StorageSizes(), new BootDisks(), new FileSystems(), new VolumeSizes(), new DeviceNames(),
      new DiskEncryption(),
      new DeviceLimits(), new Capabilities(), new PlacementSizes(), new NetworkKeys(), new HiddenNodes(),
      new IdleReservedIps(),
      new StepNames(), new StackScriptSteps(),
      new NodeNames(),
      new HostNames(), new TagLengths(), new NetworkChoice(), new UnpublishedNames(), new NotBuiltYet(),
      new ShutHealthPorts(), new UnknownSoftware(), new UnservedUses(), new Budget());

  /// What is wrong with `plan`, before anything is known about a cluster of it: what expansion finds, then
  /// what the rules find, each problem once per place in the plan.
  public List<Diagnostic> check(ClusterPlan plan, Catalog catalog) {
    return check(new ExpandRequest(plan, plan.name().orElse("cluster"), catalog, CounterValues.NONE,
        List.of())).diagnostics();
  }

  /// The expansion of a plan that has no errors, with its warnings and notes; else all that is wrong.
  public Checked<Expansion> check(ExpandRequest request) {
    return check(new PlanExpander().draft(request));
  }

  /// The same of a plan that has been expanded as far as it goes.
  public Checked<Expansion> check(ExpansionDraft draft) {
    var problems = OncePerPlace
        .of(Stream.concat(draft.diagnostics().stream(), RULES.stream().flatMap(rule -> rule.check(draft))));
    return Checked.of(draft.expansion(), problems);
  }
}
