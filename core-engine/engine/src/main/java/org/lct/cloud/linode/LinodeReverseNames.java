package org.lct.cloud.linode;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lct.cloud.CallFailedException;
import org.lct.cloud.CallGuard;
import org.lct.cloud.ReverseNames;

/// `/networking/ips`.
final class LinodeReverseNames implements ReverseNames {
  private static final String PATH = "/networking/ips";
  /// What Linode calls addresses, now and formerly.
  private static final List<String> OWN = List.of(".ip.linodeusercontent.com", ".members.linode.com");

  private final LinodeApi api;

  LinodeReverseNames(LinodeApi api) {
    this.api = api;
  }

  @Override
  public Map<String, String> all() throws CallFailedException, InterruptedException {
    var names = new HashMap<String, String>();
    for (var ip : new Pages(api).<JsonNode>all(PATH, json -> json))
      Wire.optionalText(ip, "rdns").map(name -> name.toLowerCase(Locale.ROOT))
          .filter(name -> OWN.stream().noneMatch(name::endsWith))
          .ifPresent(name -> names.put(Wire.text(ip, "address"), name));
    return names;
  }

  @Override
  public void set(String address, Optional<String> name, CallGuard guard)
      throws CallFailedException, InterruptedException {
    var body = Bodies.empty();
    name.ifPresentOrElse(given -> body.put("rdns", given), () -> body.putNull("rdns"));
    api.put(PATH + "/" + address, body, guard);
  }
}
