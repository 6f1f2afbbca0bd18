package org.lct.export;

import java.util.Locale;
import org.lct.diagnostic.Checked;

/// What a plan can be exported as; described in `docs/export.md`.
public enum ExportFormat {
  /// The plan as YAML; a file that is YAML stays as it is.
  YAML("Plan as YAML", ".yaml"),
  /// The plan as JSON; a file that is JSON stays as it is.
  JSON("Plan as JSON", ".json"),
  /// A Terraform configuration for the provider `linode/linode`.
  TERRAFORM("Terraform configuration", ".tf"),
  /// An Ansible inventory in YAML.
  ANSIBLE("Ansible inventory", "-inventory.yaml"),
  /// A summary for people, such as for a pull request.
  MARKDOWN("Summary in Markdown", ".md");

  private final String title;
  private final String ending;

  ExportFormat(String title, String ending) {
    this.title = title;
    this.ending = ending;
  }

  /// The stable name, as options and JSON have it.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// What it is, for people.
  public String title() {
    return title;
  }

  /// What follows the name of the plan in the names of its files, such as `-inventory.yaml`.
  public String ending() {
    return ending;
  }

  /// Whether a plan must be without errors; else it need only be one that can be read.
  public boolean needsSoundPlan() {
    return switch (this) {
      case YAML, JSON -> false;
      case TERRAFORM, ANSIBLE, MARKDOWN -> true;
    };
  }

  /// The text, with notes about what it cannot say; or, where the plan does not allow it, what is wrong with the plan.
  /// The notations of the plan itself need a plan that can be read, the others one without errors.
  public Checked<String> export(ExportSource source) {
    return switch (this) {
      case YAML -> PlanNotation.yaml(source);
      case JSON -> PlanNotation.json(source);
      case TERRAFORM -> TerraformFile.of(source);
      case ANSIBLE -> AnsibleInventory.of(source);
      case MARKDOWN -> MarkdownSummary.of(source);
    };
  }
}
