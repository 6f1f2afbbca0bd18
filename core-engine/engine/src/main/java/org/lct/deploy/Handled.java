package org.lct.deploy;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.lct.cloud.CallFailedException;
import org.lct.cloud.CallGuard;
import org.lct.inventory.ResourceRecord;
import org.lct.operation.Operation;

/// An operation with the handler of its kind.
record Handled<O extends Operation>(O operation, OperationHandler<O> handler) {
  /// Finds the handler for an operation; the compiler sees to it that every kind has one.
  static Handled<?> of(Operation operation) {
    return switch (operation) {
      case Operation.CreateFirewall it -> new Handled<>(it, new FirewallHandler());
      case Operation.CreatePlacementGroup it -> new Handled<>(it, new PlacementGroupHandler());
      case Operation.CreateVpc it -> new Handled<>(it, new VpcHandlers.Create());
      case Operation.CreateSubnet it -> new Handled<>(it, new VpcHandlers.AddSubnet());
      case Operation.CreateStackScript it -> new Handled<>(it, new StackScriptHandler());
      case Operation.CreateReservedIp it -> new Handled<>(it, new ReservedIpHandler());
      case Operation.CreateLinode it -> new Handled<>(it, new LinodeHandlers.Create());
      case Operation.NameLinode it -> new Handled<>(it, new ReverseNameHandler());
      case Operation.CreateDisk it -> new Handled<>(it, new LinodeHandlers.MakeDisk());
      case Operation.CreateConfig it -> new Handled<>(it, new LinodeHandlers.MakeConfig());
      case Operation.CreateVolume it -> new Handled<>(it, new VolumeHandlers.Create());
      case Operation.AttachVolume it -> new Handled<>(it, new VolumeHandlers.Attach());
      case Operation.DetachVolume it -> new Handled<>(it, new VolumeHandlers.Detach());
      case Operation.AdmitLinode it -> new Handled<>(it, new AdmitHandler());
      case Operation.CreateNodeBalancer it -> new Handled<>(it, new NodeBalancerHandlers.Create());
      case Operation.CreatePort it -> new Handled<>(it, new NodeBalancerHandlers.AddPort());
      case Operation.CreateBackEnd it -> new Handled<>(it, new NodeBalancerHandlers.AddBackEnd());
      case Operation.CreateDomain it -> new Handled<>(it, new DomainHandlers.Create());
      case Operation.CreateRecord it -> new Handled<>(it, new DomainHandlers.CreateOne());
      case Operation.UpdateResource it -> new Handled<>(it, new UpdateHandler());
      case Operation.ResizeLinode it -> new Handled<>(it, new InterruptionHandlers.Resize());
      case Operation.RebuildLinode it -> new Handled<>(it, new RebuildHandler());
      case Operation.StopLinode it -> new Handled<>(it, new InterruptionHandlers.Stop());
      case Operation.ResizeDisk it -> new Handled<>(it, new InterruptionHandlers.ResizeADisk());
      case Operation.DrainBackEnd it -> new Handled<>(it, new BackEndModeHandlers.Drain());
      case Operation.AcceptBackEnd it -> new Handled<>(it, new BackEndModeHandlers.Accept());
      case Operation.RebootLinode it -> new Handled<>(it, new InterruptionHandlers.Reboot());
      case Operation.StartLinode it -> new Handled<>(it, new LinodeHandlers.Start());
      case Operation.CheckHealth it -> new Handled<>(it, new HealthHandler());
      case Operation.DeleteResource it -> new Handled<>(it, new DeleteHandlers.Resource());
      case Operation.DeleteTag it -> new Handled<>(it, new DeleteHandlers.Tag());
    };
  }

  void prepare(DeployContext context) throws CallFailedException, InterruptedException {
    handler.prepare(operation, context);
  }

  Optional<List<ResourceRecord>> find(DeployContext context)
      throws CallFailedException, InterruptedException {
    return handler.find(operation, context);
  }

  List<ResourceRecord> perform(DeployContext context, CallGuard guard)
      throws CallFailedException, InterruptedException {
    return handler.perform(operation, context, guard);
  }

  void settle(DeployContext context) throws CallFailedException, InterruptedException {
    handler.settle(operation, context);
  }

  String remark(DeployContext context) throws CallFailedException, InterruptedException {
    return handler.remark(operation, context);
  }

  Patience patience(DeployContext context, RandomGenerator random) {
    return handler.patience(context, random);
  }
}
