package org.lct.sandbox.catalog;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.lct.sandbox.json.Json;

/// A data centre.
///
/// @param number position in the catalogue, from 1: what its IPv6 prefix is made of
/// @param siteType `core` or `distributed`
/// @param monitors services that have metrics and alerts here
/// @param resolvers4 addresses of the DNS resolvers, maybe not known
public record Region(int number, String id, String label, String country, String siteType,
    List<String> capabilities, List<String> monitors, List<String> resolvers4, List<String> resolvers6) {

  static Region of(int number, List<String> fields, List<String> base) {
    var capabilities = new ArrayList<>(base);
    capabilities.addAll(Lines.list(fields.get(4)));
    return new Region(number, fields.get(0), fields.get(1), fields.get(2), fields.get(3),
        List.copyOf(capabilities),
        Lines.list(fields.get(5)), Lines.list(fields.get(6)), Lines.list(fields.get(7)));
  }

  /// Whether the region offers this, by the name in its list of capabilities.
  public boolean offers(String capability) {
    return capabilities.contains(capability);
  }

  /// Whether Linodes of this type can be created here.
  public boolean offers(LinodeType type) {
    return offers(type.neededCapability());
  }

  /// How many Linodes a placement group can have here: the limit was raised for flexible ones in 2026.
  public int mostInPlacementGroup(boolean strict) {
    if (siteType.equals("distributed")) {
      return 0;
    }
    return strict ? 5 : 250;
  }

  /// The region as the API shows it.
  public ObjectNode view() {
    var distributed = siteType.equals("distributed");
    var json = Json.object().put("id", id).put("label", label).put("country", country);
    json.set("capabilities", Json.texts(capabilities));
    json.putObject("monitors").<ObjectNode>set("alerts", Json.texts(monitors)).set("metrics",
        Json.texts(monitors));
    json.put("status", "ok");
    json.putObject("resolvers").put("ipv4", addresses(resolvers4, "192.0.2.%d"))
        .put("ipv6", addresses(resolvers6, "2001:db8::%d"));
    json.putObject("placement_group_limits")
        .put("maximum_pgs_per_customer", distributed ? Integer.valueOf(0) : null)
        .put("maximum_linodes_per_pg", mostInPlacementGroup(true))
        .put("maximum_linodes_per_flexible_pg", mostInPlacementGroup(false));
    return json.put("site_type", siteType);
  }

  private String addresses(List<String> known, String invented) {
    return known.isEmpty() ? invented.formatted(number) : String.join(", ", known);
  }
}
