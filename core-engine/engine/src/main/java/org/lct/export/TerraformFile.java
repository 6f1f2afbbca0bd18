package org.lct.export;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lct.diagnostic.Checked;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.expand.DesiredLinode;
import org.lct.expand.DesiredVpc;
import org.lct.expand.Expansion;
import org.lct.plan.ClusterPlan;
import org.lct.plan.PlanPath;

/// A Terraform configuration of what a plan stands for. What of the plan it does not say is listed at its top.
final class TerraformFile {
  private TerraformFile() {}

  static Checked<String> of(ExportSource source) {
    var network = source.expansion().value().filter(expansion -> expansion.resources().stream()
        .anyMatch(resource -> resource instanceof DesiredVpc
            || (resource instanceof DesiredLinode node && !node.interfaces().isUsual())));
    if (network.isPresent())
      return Checked.failed(Diagnostic.error("network-not-exported", Subject.at(PlanPath.ROOT.key("network")),
          "Terraform configurations of plans with VPCs or VLANs are not written by this version yet",
          "Export the plan as `yaml` or `markdown`, or deploy it with the toolkit."));
    return source.expanded((plan, expansion) -> header(plan, expansion) + "\n" + blocks(expansion));
  }

  private static String header(ClusterPlan plan, Expansion expansion) {
    var title = plan.description().map(text -> ": " + text.strip()).orElse("");
    var leftOut = TerraformLeftOut.of(plan).stream().map(line -> "  " + line + "\n")
        .collect(Collectors.joining());
    return Hcl.comment("Cluster " + expansion.cluster() + title + """


        Made from its cluster plan. Terraform and the toolkit know nothing of each other:
        deploy the cluster with one of them.
        """ + (leftOut.isEmpty() ? "" : "\nThe plan also says, and this file does not:\n" + leftOut));
  }

  private static String blocks(Expansion expansion) {
    var resources = new TerraformResources(TerraformNames.of(expansion),
        TerraformVariables.asksForSshSource(expansion));
    return Hcl.file(
        Stream.concat(TerraformVariables.blocks(expansion).stream(), resources.blocks().stream()).toList());
  }
}
