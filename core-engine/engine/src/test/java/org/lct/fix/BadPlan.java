package org.lct.fix;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.lct.planfile.PlanFile;
import org.lct.planfile.PlanReader;

/// A plan with one problem that is made by replacing a piece of a good one.
///
/// @param code of the problem
/// @param good a piece of the good plan that stands in it once
/// @param bad what stands there instead
/// @param mended what the first fix makes of that
/// @param titles of all fixes
record BadPlan(String code, String good, String bad, String mended, List<String> titles) {
  private static final String SHOP = """
      name: shop
      format: 2
      counters: [number]
      regionplans:
      # What every region has.
      - name: small
        nodes:
        - name: cache
          type: g6-nanode-1
          image: linode/debian12
      regions:
      - region: us-east
        regionplan: small
        nodes:
        - name: web
          type: g6-standard-2   # two cores
          image: linode/debian12
          count: 2
          nodenames: 'web-{number}'
          software: [web]
          storage:
          - label: boot
            size: 80%
            fs: ext4
            boot: true
          - label: swap
            size: 20%
            fs: swap
          - label: files
            size: 20GB
            type: blockstore
          init:
            firstboot:
            - name: cloudinit:firewalled
        nodebalancers:
        - name: front
          tag: web
          port: 80
          check: {kind: connection, interval: 10}
      network:
        mode: private-ip
      """;

  static BadPlan of(String code, String good, String bad, String mended, String... titles) {
    return new BadPlan(code, good, bad, mended, List.of(titles));
  }

  /// The same piece is good after the first fix.
  static BadPlan of(String code, String good, String bad, String title) {
    return of(code, good, bad, good, title);
  }

  PlanFile file() {
    return read(with(bad));
  }

  /// The good plan with another text for the piece.
  String with(String piece) {
    if (SHOP.indexOf(good) < 0 || SHOP.indexOf(good) != SHOP.lastIndexOf(good))
      throw new IllegalArgumentException(good);
    return SHOP.replace(good, piece);
  }

  static PlanFile goodPlan() {
    return read(SHOP);
  }

  private static PlanFile read(String text) {
    return PlanReader.read("shop.yaml", text.getBytes(UTF_8));
  }

  @Override
  public String toString() {
    return code + ": " + bad.strip();
  }
}
