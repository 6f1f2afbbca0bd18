package org.lct.cloud;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A place where resources can be.
///
/// @param label the place in words, such as "Newark, NJ"
/// @param country two lower-case letters
/// @param capabilities the API's words, such as "Block Storage", "NodeBalancers", "VPCs"
/// @param open whether the API reports its status as `ok`
/// @param placement how many Linodes a placement group can have
/// @param resolvers the addresses of its name servers for Linodes; empty if they are not known
public record Region(String id, String label, String country, Set<String> capabilities, boolean open,
    PlacementLimits placement, List<String> resolvers) {
  public Region {
    capabilities = Set.copyOf(capabilities);
    resolvers = List.copyOf(resolvers);
  }

  /// How many Linodes a placement group of each policy can have.
  public record PlacementLimits(int strict, int flexible) {}

  /// The country code as it is drawn: two upper-case letters.
  public String countryCode() {
    return country.toUpperCase(Locale.ROOT);
  }

  /// The place without its state or country: "Newark".
  public String city() {
    int comma = label.indexOf(',');
    return comma < 0 ? label : label.substring(0, comma);
  }

  /// Whether the region has `capability`, in the API's words.
  public boolean can(String capability) {
    return capabilities.contains(capability);
  }
}
