package org.lct.cloud;

import java.util.Optional;

/// Who has which address in a subnet of a VPC.
///
/// @param linode the number of the Linode, if it is one
/// @param nodeBalancer the number of the NodeBalancer, if it is one
/// @param address of a Linode; the range of a NodeBalancer
public record VpcMember(long subnet, Optional<Long> linode, Optional<Long> nodeBalancer, String address) {}
