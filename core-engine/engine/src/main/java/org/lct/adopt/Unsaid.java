package org.lct.adopt;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lct.adopt.Found.Layout;
import org.lct.cloud.ObservedResource.Linode;
import org.lct.cloud.ObservedResource.Volume;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.plan.ResourceAddress;

/// What adopted things have that their plan does not say, and nothing changes. A pure function.
final class Unsaid {
  private Unsaid() {}

  /// Of a node.
  ///
  /// @param storage whether its plan says the layout of its disks
  static Stream<Diagnostic> of(ResourceAddress node, Linode there, Found found, boolean storage) {
    var layout = found.layouts().getOrDefault(there.id(), Layout.UNKNOWN);
    var disks = new StorageWords(layout).problem()
        .map(why -> "The disks of %s stay as they are, which the plan does not say: %s".formatted(node, why));
    var name = there.publicIpv4().map(found.reverseNames()::get)
        .map(known -> "The address of %s goes on leading back to %s, which the plan does not say".formatted(
            node,
            known));
    var vlan = layout.configs().stream().flatMap(config -> config.vlanAddress().stream()).findFirst()
        .map(address -> "%s stays in its VLAN as %s, which the plan does not say".formatted(node, address));
    var encryption = there.encrypted().filter(on -> !on && !storage)
        .map(_ -> "The disks of %s stay unencrypted, which the plan does not say".formatted(node));
    return Stream.of(disks, name, vlan, encryption).flatMap(Optional::stream)
        .map(what -> note(node, what, "Nothing changes that; later nodes are made as the plan says."));
  }

  /// Of a volume.
  static List<Diagnostic> of(ResourceAddress volume, Volume there) {
    return there.encrypted().filter(on -> !on).map(_ -> note(volume,
        "%s stays unencrypted, which the plan does not say".formatted(volume), "Nothing changes that."))
        .stream().toList();
  }

  private static Diagnostic note(ResourceAddress address, String what, String remedy) {
    return Diagnostic.note("kept-as-found", Subject.on(address), what, remedy);
  }
}
