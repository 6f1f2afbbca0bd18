package org.lct.cloud.linode;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lct.cloud.CallFailedException;
import org.lct.cloud.CloudProvider.Allowance;
import org.lct.cloud.RateLimit;
import org.lct.cloud.TokenScopes;

/// What headers, `/regions/availability` and `/account/availability` say.
final class LinodeAllowance implements Allowance {
  private final LinodeApi api;
  private final Pages pages;

  LinodeAllowance(LinodeApi api) {
    this.api = api;
    this.pages = new Pages(api);
  }

  @Override
  public Optional<TokenScopes> scopes() throws CallFailedException, InterruptedException {
    // Whatever was asked last has told; answers that need no token may not.
    if (api.scopes().isEmpty())
      api.get("/profile");
    return api.scopes().map(words -> new TokenScopes(Set.of(words.strip().split("[\\s,]+"))));
  }

  @Override
  public Map<String, Set<String>> soldOut() throws CallFailedException, InterruptedException {
    var soldOut = new HashMap<String, Set<String>>();
    for (var row : pages.all("/regions/availability", row -> row)) {
      if (!row.path("available").asBoolean(true))
        soldOut.computeIfAbsent(Wire.text(row, "region"), _ -> new HashSet<>()).add(Wire.text(row, "plan"));
    }
    return soldOut;
  }

  @Override
  public Map<String, Set<String>> unavailable() throws CallFailedException, InterruptedException {
    var unavailable = new HashMap<String, Set<String>>();
    for (JsonNode row : pages.all("/account/availability", row -> row))
      unavailable.put(Wire.text(row, "region"), Set.copyOf(Wire.texts(row.path("unavailable"))));
    return unavailable;
  }

  @Override
  public RateLimit linodes() {
    return api.limit(RateClass.CREATE_LINODE);
  }

  @Override
  public RateLimit volumes() {
    return api.limit(RateClass.CREATE_VOLUME);
  }
}
