package org.lct.diff;

import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lct.inventory.ResourceRecord;
import org.lct.plan.ResourceAddress;

/// Nodes that somebody wants made from their images again, although nothing in the plan has changed. It is a mark in
/// what is recorded as wanted of them: a difference to every plan until they are made again, also by who resumes. Pure
/// functions.
public final class Anew {
  private static final String ASKED = "whatever is on it";

  private Anew() {}

  /// The records, those of `nodes` with the mark; where the plan lays out the disks, those of them that have an image.
  public static SortedMap<ResourceAddress, ResourceRecord> marked(
      SortedMap<ResourceAddress, ResourceRecord> recorded, Set<ResourceAddress> nodes) {
    var marked = new TreeMap<>(recorded);
    marked.replaceAll((_, one) -> isMeant(one, nodes) ? marked(one) : one);
    return marked;
  }

  private static boolean isMeant(ResourceRecord one, Set<ResourceAddress> nodes) {
    return switch (one.kind()) {
      case LINODE -> nodes.contains(one.address())
          && Attributes.BY_IMAGE.equals(one.wanted().getOrDefault(Attributes.STORAGE, Attributes.BY_IMAGE));
      case DISK -> one.address().whole().filter(nodes::contains).isPresent()
          && one.wanted().containsKey(Attributes.IMAGE);
      default -> false;
    };
  }

  private static ResourceRecord marked(ResourceRecord one) {
    var wanted = new TreeMap<>(one.wanted());
    wanted.put(Attributes.IMAGE, ASKED);
    wanted.put(Attributes.IMAGE_IN_PLAN, ASKED);
    return one.wanting(wanted);
  }
}
