package org.lct.deploy;

import java.util.List;
import java.util.Optional;
import org.lct.cloud.CallFailedException;
import org.lct.cloud.CallFailure;
import org.lct.cloud.CallGuard;
import org.lct.cloud.Specs;
import org.lct.expand.DesiredStackScript;
import org.lct.expand.NodeScript;
import org.lct.expand.NodeScript.Source;
import org.lct.inventory.ResourceRecord;
import org.lct.operation.Operation.CreateStackScript;

/// Makes StackScripts.
final class StackScriptHandler implements OperationHandler<CreateStackScript> {
  /// What is asked of a StackScript.
  ///
  /// @throws IllegalStateException if its text was not read before the deployment
  static Specs.StackScript spec(DesiredStackScript desired, DeployContext context) {
    var text = desired.text()
        .orElseThrow(() -> new IllegalStateException(desired.file() + " was not read"));
    return new Specs.StackScript(desired.label(), text, desired.images(), context.tag());
  }

  /// What is asked of something made from an image about its StackScript, which is there.
  static Optional<Specs.Script> asked(Optional<NodeScript> wanted, DeployContext context)
      throws CallFailedException, InterruptedException {
    if (wanted.isEmpty())
      return Optional.empty();
    var script = wanted.get();
    long id = switch (script.source()) {
      case Source.Own(var own) -> context.id(own);
      case Source.Numbered(long number) -> number;
      case Source.Named(String owner, String label) -> named(owner, label, context);
    };
    return Optional.of(new Specs.Script(id, script.data()));
  }

  private static long named(String owner, String label, DeployContext context)
      throws CallFailedException, InterruptedException {
    var script = context.cloud().stackScripts().named(owner, label);
    if (script.isEmpty())
      throw new CallFailedException(new CallFailure.Permanent(
          "There is no StackScript " + owner + "/" + label + " any more", 0, ""));
    return script.get().id();
  }

  @Override
  public Optional<List<ResourceRecord>> find(CreateStackScript operation, DeployContext context)
      throws CallFailedException, InterruptedException {
    var desired = operation.desired();
    return context.cloud().stackScripts().tagged(context.tag()).stream()
        .filter(script -> script.label().equals(desired.label())).findFirst()
        .map(script -> List.of(context.made(desired, script.id())));
  }

  @Override
  public List<ResourceRecord> perform(CreateStackScript operation, DeployContext context, CallGuard guard)
      throws CallFailedException, InterruptedException {
    var desired = operation.desired();
    return List.of(context.made(desired,
        context.cloud().stackScripts().create(spec(desired, context), guard).id()));
  }
}
