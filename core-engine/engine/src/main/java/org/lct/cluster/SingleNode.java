package org.lct.cluster;

import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.lct.diagnostic.Checked;
import org.lct.plan.PlanPath;
import org.lct.plan.RegionPlan;
import org.lct.planfile.PlanEdit.SetValue;
import org.lct.planfile.PlanEditor;
import org.lct.planfile.PlanFile;
import org.lct.planfile.PlanReader;

/// A cluster that is one node: what somebody asks for who wants just that. It is secure like every other.
public final class SingleNode {
  private static final String NODE = "node";

  private SingleNode() {}

  /// Its plan, as a file that nobody has written.
  ///
  /// @param region in any words that a plan understands; so are `type` and `image`
  /// @param key the name of the secret with the public keys that open it; the usual one if empty
  public static PlanFile plan(String name, String region, String type, String image, Optional<String> key) {
    var text = """
        name: %s
        format: 2
        regions:
        - region: %s
          nodes:
          - name: %s
            type: %s
            image: %s
        """.formatted(quoted(name), quoted(region), NODE, quoted(type), quoted(image))
        + key.map(secret -> "security:\n  ssh:\n    keys: %s\n".formatted(quoted("secret:" + secret)))
            .orElse("");
    return PlanReader.read(name + ".yaml", text.getBytes(StandardCharsets.UTF_8));
  }

  /// Whether a plan is one of these, as it was made here and since changed at most in type or image: not a file that
  /// somebody keeps.
  public static boolean isPlan(PlanFile file) {
    return !Files.exists(Path.of(file.document().fileName())) && file.plan().value()
        .filter(plan -> plan.regions().size() == 1 && isOne(plan.regions().getFirst())).isPresent();
  }

  private static boolean isOne(RegionPlan region) {
    return region.nodes().size() == 1 && region.nodes().getFirst().name().equals(Optional.of(NODE))
        && region.nodes().getFirst().count().isEmpty() && region.nodebalancers().isEmpty()
        && region.volumes().isEmpty();
  }

  /// Such a plan with another `type` or `image`.
  public static Checked<PlanFile> with(PlanFile file, String key, String value) {
    var place = PlanPath.ROOT.key("regions").index(0).key("nodes").index(0).key(key);
    return PlanEditor.apply(file.document(), new SetValue(place, TextNode.valueOf(value)))
        .then(edited -> Checked.of(edited.file()));
  }

  /// The first of `node-1`, `node-2`, … that is no cluster yet.
  public static String freeName(Set<String> taken) {
    return IntStream.iterate(1, number -> number + 1).mapToObj(number -> "node-" + number)
        .filter(name -> !taken.contains(name)).findFirst().orElseThrow();
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
