package org.lct.cloud;

import java.util.List;

/// Reserved addresses: public IPv4 addresses that stay with the account when nobody has them. Linode has neither labels
/// nor numbers for them. Their label is a tag of its own; their number is that of their 32 bits.
public interface ReservedIps {
  /// All reserved addresses of the account.
  List<ObservedResource.ReservedIp> all() throws CallFailedException, InterruptedException;

  /// All reserved addresses that carry `tag`.
  List<ObservedResource.ReservedIp> tagged(String tag) throws CallFailedException, InterruptedException;

  /// Reserves an address that nobody has.
  ObservedResource.ReservedIp reserve(Specs.ReservedIp spec, CallGuard guard)
      throws CallFailedException, InterruptedException;

  /// Reserves an address of the account for whoever has it, in two requests; may be asked again.
  ObservedResource.ReservedIp keep(String address, Specs.ReservedIp spec, CallGuard guard)
      throws CallFailedException, InterruptedException;

  /// Replaces label and tags of a reserved address.
  ObservedResource.ReservedIp retag(long id, Specs.ReservedIp spec, CallGuard guard)
      throws CallFailedException, InterruptedException;

  /// Ends a reservation, in two requests; may be asked again. Who has the address keeps it until it goes itself; one
  /// that nobody has goes at once.
  ///
  /// @param label that of the address; it goes from the account, too
  void release(long id, String label, CallGuard guard) throws CallFailedException, InterruptedException;
}
