package org.lct.deploy;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lct.cloud.CallFailedException;
import org.lct.cloud.CallGuard;
import org.lct.cloud.LinodeStatus;
import org.lct.cloud.Specs;
import org.lct.diff.Attributes;
import org.lct.diff.Facts;
import org.lct.expand.DesiredLinode;
import org.lct.inventory.ResourceRecord;
import org.lct.inventory.ResourceRecord.Fact;
import org.lct.operation.Operation.RebuildLinode;

/// Makes the disks of Linodes from an image again.
final class RebuildHandler implements OperationHandler<RebuildLinode> {
  @Override
  public void prepare(RebuildLinode operation, DeployContext context)
      throws CallFailedException, InterruptedException {
    context.feed().awaitLinode(context.tag(), context.id(operation.address()), LinodeStatus::settled);
  }

  /// One that was ordered and went unanswered is ordered again: what was on the disks is lost either way.
  @Override
  public Optional<List<ResourceRecord>> find(RebuildLinode operation, DeployContext context) {
    return Optional.empty();
  }

  @Override
  public List<ResourceRecord> perform(RebuildLinode operation, DeployContext context, CallGuard guard)
      throws CallFailedException, InterruptedException {
    var desired = operation.desired();
    long id = context.id(desired.address());
    var linodes = context.cloud().linodes();
    // The type that it has must not be said; it may have got it before a crash.
    boolean resized = operation.resized() && !linodes.get(id).type().equals(desired.type());
    var type = Optional.of(desired.type()).filter(_ -> resized);
    if (resized && !desired.ownDisks())
      InterruptionHandlers.makeRoom(desired, id, context, guard);
    linodes.rebuild(id, new Specs.Rebuild(desired.image().id(), context.keys(),
        StackScriptHandler.asked(desired.script(), context), type), guard);
    context.feed().awaitJob("linode_rebuild", id);
    connect(operation.desired(), id, context, guard);
    return List.of(record(operation, context));
  }

  /// The interfaces went with the configuration before.
  private static void connect(DesiredLinode desired, long id, DeployContext context, CallGuard guard)
      throws CallFailedException, InterruptedException {
    var interfaces = VpcHandlers.interfaces(desired.interfaces(), context);
    if (interfaces.isEmpty())
      return;
    for (var config : context.cloud().linodes().configs(id))
      context.cloud().linodes().connect(id, config.id(), interfaces, guard);
  }

  private static ResourceRecord record(RebuildLinode operation, DeployContext context) {
    var what = new HashSet<>(Attributes.OF_IMAGE);
    what.add(Attributes.STACKSCRIPT);
    Map<Fact, String> facts = new EnumMap<>(Fact.class);
    facts.put(Fact.IMAGE, operation.desired().image().id());
    if (operation.resized()) {
      what.add("type");
      facts.putAll(Facts.typeOf(operation.desired()));
    }
    return context.changed(operation.desired(), what, facts);
  }
}
