package org.lct.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lct.cloud.BundledCatalog;
import org.lct.cloud.Catalog;
import org.lct.diagnostic.Checked;
import org.lct.diagnostic.Diagnostic;
import org.lct.expand.CounterValues;
import org.lct.expand.ExpandRequest;
import org.lct.expand.Expansion;
import org.lct.planfile.PlanFile;
import org.lct.planfile.PlanReader;
import org.lct.validate.PlanValidator;

/// A plan file, validated against the built-in catalogue.
///
/// @param expansion with everything that is wrong, in the order of the file; absent if there is an error
record ValidatedPlan(PlanFile file, Checked<Expansion> expansion, Catalog catalog) {
  static ValidatedPlan read(Path path, Optional<String> cluster) {
    var file = PlanReader.read(path);
    var catalog = BundledCatalog.load();
    var plan = file.plan();
    if (file.draft().isEmpty())
      return new ValidatedPlan(file, Checked.failed(plan.diagnostics()), catalog);
    var value = file.draft().get();
    var name = cluster.or(value::name).orElse("cluster");
    var expansion = new PlanValidator().check(
        new ExpandRequest(value, name, catalog, CounterValues.NONE, List.of()));
    var diagnostics = new ArrayList<>(plan.diagnostics());
    diagnostics.addAll(file.document().locate(expansion.diagnostics()));
    diagnostics.sort(Diagnostic.IN_FILE_ORDER);
    return new ValidatedPlan(file,
        new Checked<>(plan.failed() ? Optional.empty() : expansion.value(), diagnostics), catalog);
  }

  List<Diagnostic> diagnostics() {
    return expansion.diagnostics();
  }
}
