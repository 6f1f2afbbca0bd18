package org.lct.sandbox.account;

import java.util.EnumMap;
import java.util.Map;
import org.lct.sandbox.api.Problems;

/// How much of what an account may have. What is not mentioned has no limit.
public record AccountLimits(Map<AccountLimit, Integer> most) {

  /// The same limits, kept apart from the map given.
  public AccountLimits { most = Map.copyOf(most); }

  /// No limits: for trying large clusters.
  public static AccountLimits none() {
    return new AccountLimits(Map.of());
  }

  /// About what a new account may have. Linode publishes none of these numbers but the one of IPv6 ranges; several
  /// accounts began with ten Linodes and two reserved addresses.
  public static AccountLimits ofNewAccount() {
    return none().with(AccountLimit.LINODES, 10).with(AccountLimit.RESERVED_ADDRESSES, 2)
        .with(AccountLimit.RANGES_PER_REGION, 1);
  }

  /// The same limits but for this one.
  ///
  /// @param number at least 0
  public AccountLimits with(AccountLimit some, int number) {
    var changed = new EnumMap<AccountLimit, Integer>(AccountLimit.class);
    changed.putAll(most);
    changed.put(some, number);
    return new AccountLimits(changed);
  }

  /// Notes a problem when there would be more than the account may have.
  ///
  /// @param wanted how many there would be
  public void check(AccountLimit some, long wanted, Problems problems) {
    var limit = most.get(some);
    problems.require(limit == null || wanted <= limit, some.reason(), null);
  }
}
