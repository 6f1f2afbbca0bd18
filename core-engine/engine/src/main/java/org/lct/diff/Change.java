package org.lct.diff;

import java.util.List;
import org.lct.expand.DesiredResource;
import org.lct.expand.DesiredVolume;
import org.lct.inventory.ResourceRecord;
import org.lct.plan.ResourceAddress;
import org.lct.plan.ResourceKind;

/// The difference between the plan and one real resource; closed, so that whoever prints, prices or
/// carries out changes is checked by the compiler.
public sealed interface Change {
  /// The resource.
  ResourceAddress address();

  /// Its kind.
  ResourceKind kind();

  /// It is wanted and not there.
  record Create(DesiredResource desired) implements Change {
    @Override
    public ResourceAddress address() {
      return desired.address();
    }

    @Override
    public ResourceKind kind() {
      return desired.kind();
    }
  }

  /// A node is there and off, and should run.
  record Start(ResourceAddress address) implements Change {
    @Override
    public ResourceKind kind() {
      return ResourceKind.LINODE;
    }
  }

  /// A volume is there and not attached to its node.
  record Attach(DesiredVolume desired) implements Change {
    @Override
    public ResourceAddress address() {
      return desired.address();
    }

    @Override
    public ResourceKind kind() {
      return ResourceKind.VOLUME;
    }
  }

  /// It is there, but not as wanted. This version shows such changes and refuses to carry them out.
  record Update(DesiredResource desired, List<AttributeChange> attributes) implements Change {
    public Update { attributes = List.copyOf(attributes); }

    @Override
    public ResourceAddress address() {
      return desired.address();
    }

    @Override
    public ResourceKind kind() {
      return desired.kind();
    }
  }

  /// It is there and no longer wanted.
  record Delete(ResourceRecord resource) implements Change {
    @Override
    public ResourceAddress address() {
      return resource.address();
    }

    @Override
    public ResourceKind kind() {
      return resource.kind();
    }
  }

  /// One attribute that differs, in words.
  record AttributeChange(String attribute, String before, String after) {}
}
