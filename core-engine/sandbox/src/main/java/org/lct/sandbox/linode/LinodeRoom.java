package org.lct.sandbox.linode;

import org.lct.sandbox.account.AccountLimit;
import org.lct.sandbox.account.AccountLimits;
import org.lct.sandbox.api.Problems;
import org.lct.sandbox.catalog.LinodeType;
import org.lct.sandbox.catalog.Region;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.cloud.Linode;

/// Whether there is room for more: in the account and, of a plan, in a region.
public record LinodeRoom(Cloud cloud, AccountLimits limits) {

  /// Notes what keeps a Linode from being made, or made anew, with this type.
  ///
  /// @param linodes how many more Linodes there will be
  /// @param vcpus how many more virtual CPUs they will have together
  void check(Region region, LinodeType type, long linodes, long vcpus, Problems problems) {
    if (region.offers(type)) {
      problems.require(cloud.capacity().available(region, type), "No open slots for this plan!", "type");
    }
    limits.check(AccountLimit.LINODES, cloud.linodes().all().size() + linodes, problems);
    limits.check(AccountLimit.VCPUS, vcpus() + vcpus, problems);
  }

  /// Notes what keeps a Linode from getting this other type where it stands.
  void checkChange(Linode linode, LinodeType wanted, Problems problems) {
    var catalog = cloud.catalog();
    check(catalog.region(linode.region()).orElseThrow(), wanted, 0,
        wanted.vcpus() - catalog.type(linode.origin().type()).orElseThrow().vcpus(), problems);
  }

  private long vcpus() {
    return cloud.linodes().all().stream()
        .mapToLong(linode -> cloud.catalog().type(linode.origin().type()).orElseThrow().vcpus()).sum();
  }
}
