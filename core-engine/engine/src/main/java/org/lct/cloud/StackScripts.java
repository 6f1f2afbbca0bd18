package org.lct.cloud;

import java.util.List;
import java.util.Optional;

/// StackScripts. Linode has no tags for them; whose they are, the end of their label in the cloud says, and once more
/// their description.
public interface StackScripts {
  /// All StackScripts of the account, whoever made them.
  List<ObservedResource.StackScript> all() throws CallFailedException, InterruptedException;

  /// All StackScripts that belong to the owner of `tag`, without that end.
  List<ObservedResource.StackScript> tagged(String tag) throws CallFailedException, InterruptedException;

  /// The StackScript `label` of user `owner`, public or the account's own. One that was found is not
  /// asked for again.
  Optional<ObservedResource.StackScript> named(String owner, String label)
      throws CallFailedException, InterruptedException;

  /// The StackScript of this number, public or the account's own; empty if there is none that the account may use. One
  /// that was found is not asked for again.
  Optional<ObservedResource.StackScript> numbered(long id) throws CallFailedException, InterruptedException;

  /// Makes a StackScript that only the account sees.
  ObservedResource.StackScript create(Specs.StackScript spec, CallGuard guard)
      throws CallFailedException, InterruptedException;

  /// Brings a StackScript to this specification. What was made with it before stays as it is.
  ObservedResource.StackScript update(long id, Specs.StackScript spec, CallGuard guard)
      throws CallFailedException, InterruptedException;

  /// Deletes a StackScript. What was made with it stays as it is.
  void delete(long id, CallGuard guard) throws CallFailedException, InterruptedException;
}
