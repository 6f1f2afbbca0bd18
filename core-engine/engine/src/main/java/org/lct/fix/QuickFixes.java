package org.lct.fix;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lct.cloud.Catalog;
import org.lct.diagnostic.Checked;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.plan.PlanPath;
import org.lct.planfile.EditedPlan;
import org.lct.planfile.PlanEditor;
import org.lct.planfile.PlanFile;

/// The fixes that are known for the problems of a plan. Stateless and pure.
public final class QuickFixes {
  private static final FixKind WRITE = new WriteCandidate(path -> path, TextNode::valueOf);
  private static final FixKind WRITE_BARE = new WriteCandidate(path -> path, QuickFixes::bare);
  private static final FixKind WRITE_NAME = new WriteCandidate(path -> path.key("name"), TextNode::valueOf);
  private static final FixKind REMOVE = new Remove("", path -> path);
  private static final FixKind REMOVE_COUNTER = new Remove("the counter ", path -> path);

  /// What is tried for each code, in this order.
  static final Map<String, List<FixKind>> BY_CODE = Map.ofEntries(
      entry("ambiguous-image", List.of(WRITE)),
      entry("ambiguous-region", List.of(new WriteRegion())),
      entry("ambiguous-type", List.of(WRITE)),
      entry("bad-device", List.of(REMOVE)),
      entry("boot-file-system", List.of(WRITE)),
      entry("boot-on-volume", List.of(REMOVE)),
      entry("closed-region", List.of(new WriteRegion())),
      entry("conflicting-keys", List.of(new KeepOneName())),
      entry("deprecated-image", List.of(WRITE)),
      entry("duplicate-counter", List.of(REMOVE_COUNTER)),
      entry("duplicate-device", List.of(REMOVE)),
      entry("empty-value", List.of(REMOVE)),
      entry("image-defaulted", List.of(new WriteCandidate(path -> path.key("image"), TextNode::valueOf))),
      entry("name-missing", List.of(WRITE)),
      entry("network-auto", List.of(new PrivateNetwork())),
      entry("no-boot-disk", List.of(new BootDisk())),
      entry("node-plan-name-missing", List.of(WRITE_NAME)),
      entry("nodebalancer-name-missing", List.of(WRITE_NAME)),
      entry("not-a-boolean", List.of(WRITE_BARE)),
      entry("not-a-number", List.of(WRITE_BARE)),
      entry("out-of-range", List.of(WRITE_BARE)),
      entry("retired-image", List.of(WRITE)),
      entry("retired-region", List.of(WRITE)),
      entry("retired-type", List.of(WRITE)),
      entry("selector-matches-nothing", List.of(WRITE)),
      entry("selector-missing", List.of(new WriteCandidate(path -> path.key("tag"), TextNode::valueOf))),
      entry("several-boot-disks", List.of(REMOVE)),
      entry("unknown-counter", List.of(new ReplaceCounter(), new DeclareCounter())),
      entry("unknown-image", List.of(WRITE)),
      entry("unknown-key", List.of(new Rename(), REMOVE)),
      entry("unknown-region", List.of(new WriteRegion())),
      entry("unknown-region-plan", List.of(WRITE, REMOVE)),
      entry("unknown-software", List.of(WRITE)),
      entry("unknown-step-name", List.of(WRITE)),
      entry("unknown-type", List.of(WRITE)),
      entry("unknown-word", List.of(WRITE)),
      entry("unused-counter", List.of(REMOVE_COUNTER)),
      entry("unused-region-plan", List.of(new Remove("the region plan ", QuickFixes::regionPlan))),
      entry("volume-size", List.of(WRITE)),
      entry("wrong-form", List.of(WRITE)));

  private QuickFixes() {}

  /// What can be done about `diagnostic`, which was found in `file` or in its plan: the best first, none if nothing
  /// is known. Each can be done in the text as it is, and leaves the file with fewer errors of its own if this is
  /// one, else with no more. Whether what is written suits the rest of the plan, say a type its region, the next
  /// check of the plan says.
  ///
  /// What is found in the draft of a file that has errors of its own is mended only where the draft has it in the same
  /// place as the text: an entry that is not understood is left out of the draft, and those after it move up.
  ///
  /// @param catalog what names are looked up in
  public static List<QuickFix> of(Diagnostic diagnostic, PlanFile file, Catalog catalog) {
    boolean ofFile = file.plan().diagnostics().contains(diagnostic);
    if (!(diagnostic.subject() instanceof Subject.InPlan place))
      return List.of();
    long errors = errors(file) - (ofFile && diagnostic.isError() ? 1 : 0);
    var plan = ofFile ? file.plan().value() : file.draft();
    var flaw = new Flaw(place, diagnostic.candidates(), file.document(), plan, catalog);
    return BY_CODE.getOrDefault(diagnostic.code(), List.of()).stream().flatMap(kind -> kind.fixes(flaw))
        .filter(fix -> edited(fix, file, ofFile).value()
            .filter(edited -> errors(edited.file()) <= errors).isPresent())
        .toList();
  }

  private static Checked<EditedPlan> edited(QuickFix fix, PlanFile file, boolean ofFile) {
    return ofFile ? PlanEditor.apply(file.document(), fix.edits())
        : PlanEditor.applyToDraft(file, fix.edits());
  }

  private static long errors(PlanFile file) {
    return file.plan().diagnostics().stream().filter(Diagnostic::isError).count();
  }

  /// A number or a boolean.
  private static JsonNode bare(String candidate) {
    return Character.isLetter(candidate.charAt(0))
        ? BooleanNode.valueOf(List.of("true", "yes", "on").contains(candidate.toLowerCase(Locale.ROOT)))
        : DecimalNode.valueOf(new BigDecimal(candidate));
  }

  /// A region plan of which the path, or that of its name, is given.
  private static PlanPath regionPlan(PlanPath path) {
    return path.segments().getLast().equals("name") ? path.parent() : path;
  }
}
