package org.lct.cloud;

import java.util.List;
import java.util.Set;

/// Placement groups. Linode has no tags for them; whose they are, the end of their label in the cloud says.
public interface PlacementGroups {
  /// All placement groups of the account.
  List<ObservedResource.PlacementGroup> all() throws CallFailedException, InterruptedException;

  /// All placement groups that have one of these numbers or belong to the owner of `tag`, without that end.
  List<ObservedResource.PlacementGroup> known(String tag, Set<Long> ids)
      throws CallFailedException, InterruptedException;

  /// All placement groups that belong to the owner of `tag`, without that end.
  List<ObservedResource.PlacementGroup> tagged(String tag) throws CallFailedException, InterruptedException;

  /// Makes a placement group that nobody is in.
  ObservedResource.PlacementGroup create(Specs.PlacementGroup spec, CallGuard guard)
      throws CallFailedException, InterruptedException;

  /// Takes a Linode that is in no group into this one.
  void assign(long id, long linode, CallGuard guard) throws CallFailedException, InterruptedException;

  /// Takes a Linode out of this group.
  void unassign(long id, long linode, CallGuard guard) throws CallFailedException, InterruptedException;

  /// Deletes a placement group that nobody is in.
  void delete(long id, CallGuard guard) throws CallFailedException, InterruptedException;
}
