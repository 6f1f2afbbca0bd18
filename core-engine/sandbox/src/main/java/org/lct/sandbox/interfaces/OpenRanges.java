package org.lct.sandbox.interfaces;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.lct.sandbox.account.AccountLimit;
import org.lct.sandbox.account.AccountLimits;
import org.lct.sandbox.api.Field;
import org.lct.sandbox.api.Fields;
import org.lct.sandbox.api.Problems;
import org.lct.sandbox.api.Refusal;
import org.lct.sandbox.cloud.Addresses;
import org.lct.sandbox.cloud.IpRange;
import org.lct.sandbox.cloud.Linode;

/// The IPv6 ranges of public interfaces that are Linodes' own: whatever ranges such a Linode has are its public
/// interface's, and it has one at most.
record OpenRanges(Addresses addresses, AccountLimits limits) {
  /// What a request may say about them.
  static final Field FIELD = Field.objects("ranges", Fields.of(
      Field.text("range").required().matching("[0-9a-fA-F:]*/(56|64)",
          "Must be an IPv6 range or only a prefix length, /56 or /64"))
      .ignoring("route_target"))
      .checked(list -> list.size() <= 1, "A Linode can have only one IPv6 range");

  /// Lets the Linode have what a request wants.
  ///
  /// @param wanted a list of which each element is a range that stays or the size of a new one; anything else changes
  /// nothing
  void settle(Linode linode, JsonNode wanted, String field) {
    if (!wanted.isArray()) {
      return;
    }
    var range = wanted.path(0).path("range").asText();
    if (range.length() > "/64".length()) {
      if (of(linode.id()).noneMatch(had -> written(had).equals(range))) {
        throw Refusal.invalid("Must be an IPv6 range of this Linode", field);
      }
      return;
    }
    addresses.releaseRanges(linode.id());
    if (!range.isEmpty()) {
      add(linode, Integer.parseInt(range.substring(1)));
    }
  }

  /// Gives a Linode as many ranges as another one has.
  void copy(long original, Linode linode) {
    of(original).toList().forEach(range -> add(linode, range.prefix()));
  }

  private void add(Linode linode, int prefix) {
    var problems = new Problems();
    limits.check(AccountLimit.RANGES_PER_REGION, addresses.ranges().in(linode.region()) + 1, problems);
    problems.refuseIfAny();
    addresses.ranges().add(linode, prefix);
  }

  /// The ranges of a Linode.
  Stream<IpRange> of(long linode) {
    return addresses.ranges().of(linode).stream();
  }

  /// Whether another Linode may take over this address, or the range that begins with it.
  boolean shared(String address) {
    return !addresses.shares().linodes(address).isEmpty();
  }

  /// The range as interfaces show it: `2001:db8:1000:100::/64`.
  static String written(IpRange range) {
    return range.range() + "/" + range.prefix();
  }
}
