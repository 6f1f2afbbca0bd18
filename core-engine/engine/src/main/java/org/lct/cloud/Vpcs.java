package org.lct.cloud;

import java.util.List;
import java.util.Set;

/// VPCs with their subnets. Whose they are, the end of their label in the cloud says, as of placement groups, and once
/// more their description.
public interface Vpcs {
  /// All VPCs of the account, with their subnets.
  List<ObservedResource.Vpc> all() throws CallFailedException, InterruptedException;

  /// All VPCs that have one of these numbers or belong to the owner of `tag`, with their subnets, without that end.
  List<ObservedResource.Vpc> known(String tag, Set<Long> ids)
      throws CallFailedException, InterruptedException;

  /// All VPCs that belong to the owner of `tag`, with their subnets, without that end.
  List<ObservedResource.Vpc> tagged(String tag) throws CallFailedException, InterruptedException;

  /// Who has which address in the VPCs of the account.
  List<VpcMember> members() throws CallFailedException, InterruptedException;

  /// Makes a VPC without subnets.
  ObservedResource.Vpc create(Specs.Vpc spec, CallGuard guard)
      throws CallFailedException, InterruptedException;

  /// Makes a subnet.
  ObservedResource.Subnet createSubnet(long vpc, String label, String range, CallGuard guard)
      throws CallFailedException, InterruptedException;

  /// Deletes a VPC with its subnets, in which nobody is.
  void delete(long id, CallGuard guard) throws CallFailedException, InterruptedException;

  /// Deletes a subnet that nobody is in.
  void deleteSubnet(long vpc, long subnet, CallGuard guard)
      throws CallFailedException, InterruptedException;
}
