package org.lct.app.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Small plans to deploy in tests.
public final class PlanTexts {
  private PlanTexts() {}

  /// A cluster `shop` of some web nodes behind a NodeBalancer in one region.
  public static String web(int count) {
    return """
        format: 2
        name: shop
        regions:
          - region: us-east
            nodes:
              - name: web
                type: g6-nanode-1
                count: %d
                image: linode/debian12
                tags: [front]
            nodebalancers:
              - name: nb
                tag: web
                port: 80
                protocol: http
        """.formatted(count);
  }

  /// The same with an init step whose playbook is not there.
  public static String withMissingStep() {
    return web(2).replace("        tags: [front]\n",
        "        tags: [front]\n        init:\n          firstboot:\n            - name: 'ansible:not/there.yaml'\n");
  }

  /// Writes a plan into a folder.
  public static Path write(Path folder, String text) {
    try {
      return Files.writeString(folder.resolve("shop.yaml"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
