package org.lct.sandbox.catalog;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What something costs in US dollars, and what it costs in the two regions with prices of their own.
record Price(Rate everywhere, Optional<Rate> jakarta, Optional<Rate> saoPaulo) {

  static Price of(String everywhere, String jakarta, String saoPaulo) {
    return new Price(Rate.of(everywhere).orElseThrow(), Rate.of(jakarta), Rate.of(saoPaulo));
  }

  /// Adds the fields `price` and `region_prices`.
  void addTo(ObjectNode json) {
    everywhere.addTo(json.putObject("price"));
    var regions = json.putArray("region_prices");
    jakarta.ifPresent(rate -> add(regions, "id-cgk", rate));
    saoPaulo.ifPresent(rate -> add(regions, "br-gru", rate));
  }

  private static void add(ArrayNode regions, String id, Rate rate) {
    rate.addTo(regions.addObject().put("id", id));
  }

  /// A price per hour and, where there is one, the most it costs in a month.
  record Rate(BigDecimal hourly, @Nullable BigDecimal monthly) {
    /// Reads `hourly/monthly`; nothing for `-`.
    static Optional<Rate> of(String field) {
      if (field.equals("-")) {
        return Optional.empty();
      }
      var parts = field.split("/", 2);
      return Optional
          .of(new Rate(new BigDecimal(parts[0]), parts[1].equals("-") ? null : new BigDecimal(parts[1])));
    }

    void addTo(ObjectNode json) {
      json.put("hourly", hourly.doubleValue());
      if (monthly == null) {
        json.putNull("monthly");
      } else {
        json.put("monthly", monthly.doubleValue());
      }
    }
  }
}
