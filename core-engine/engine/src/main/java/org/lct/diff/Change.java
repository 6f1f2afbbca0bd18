package org.lct.diff;

import java.util.List;
import org.lct.expand.DesiredLinode;
import org.lct.expand.DesiredResource;
import org.lct.expand.DesiredVolume;
import org.lct.inventory.ResourceRecord;
import org.lct.plan.ResourceAddress;
import org.lct.plan.ResourceKind;

/// The difference between the plan and one real resource; closed, so that whoever prints, prices or
/// carries out changes is checked by the compiler.
public sealed interface Change {
  /// It is wanted and not there.
  record Create(DesiredResource desired) implements Change {}

  /// A node is there and off, and should run.
  record Start(ResourceAddress linode) implements Change {}

  /// A node runs and must be off while its disks are changed; afterwards it runs again.
  record Restart(DesiredLinode linode) implements Change {}

  /// A volume is there and not attached to its node.
  record Attach(DesiredVolume desired) implements Change {}

  /// It is there, but not as wanted.
  record Update(DesiredResource desired, List<AttributeChange> attributes) implements Change {
    public Update { attributes = List.copyOf(attributes); }

    /// What of it goes this way.
    public List<AttributeChange> by(Way way) {
      return attributes.stream().filter(one -> one.way() == way).toList();
    }
  }

  /// It is there and cannot become what is wanted: it is deleted, and another one is made in its place.
  ///
  /// @param before what is there
  /// @param attributes all that differs; what is changed by [Way#REPLACE] is the reason, the rest comes with it
  /// @param volumes what is attached to it: they are detached, and stay
  record Replace(DesiredResource desired, ResourceRecord before, List<AttributeChange> attributes,
      List<ResourceRecord> volumes) implements Change {
    public Replace {
      attributes = List.copyOf(attributes);
      volumes = List.copyOf(volumes);
    }

    /// What is lost, in words.
    public List<String> losses() {
      if (!(desired instanceof DesiredLinode linode))
        return List.of("its addresses change", "it balances nothing meanwhile");
      return List.of(linode.reservedIp().isPresent()
          ? "its addresses change, but not the reserved one"
          : "its public and private addresses change", "what is on its local disks is lost");
    }
  }

  /// It is there and no longer wanted.
  record Delete(ResourceRecord resource) implements Change {}

  /// One attribute that differs, in words, and how that is changed.
  ///
  /// @param reason why it is refused; else empty
  record AttributeChange(String attribute, String before, String after, Way way, String reason) {}

  /// Whether something that exists is destroyed. Backups go when they are turned off, disks when their node is rebuilt or
  /// replaced.
  default boolean destroys() {
    return switch (this) {
      case Delete _,Replace _ -> true;
      case Update(var _, var attributes) -> attributes.stream().anyMatch(one -> one.way() == Way.REBUILD
          || (one.attribute().equals("backups") && one.after().equals("off")));
      case Create _,Start _,Restart _,Attach _ -> false;
    };
  }

  /// The resource.
  default ResourceAddress address() {
    return switch (this) {
      case Create(var desired) -> desired.address();
      case Start(var linode) -> linode;
      case Restart(var linode) -> linode.address();
      case Attach(var desired) -> desired.address();
      case Update(var desired, var _) -> desired.address();
      case Replace replace -> replace.desired().address();
      case Delete(var resource) -> resource.address();
    };
  }

  /// Its kind.
  default ResourceKind kind() {
    return switch (this) {
      case Create(var desired) -> desired.kind();
      case Start _,Restart _ -> ResourceKind.LINODE;
      case Attach(var desired) -> desired.kind();
      case Update(var desired, var _) -> desired.kind();
      case Replace replace -> replace.desired().kind();
      case Delete(var resource) -> resource.kind();
    };
  }
}
