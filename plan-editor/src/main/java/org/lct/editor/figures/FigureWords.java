package org.lct.editor.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lct.editor.figures.PlanPart.Balancer;
import org.lct.editor.figures.PlanPart.NodeVolumes;
import org.lct.editor.figures.PlanPart.RegionVolume;
import org.lct.editor.text.Money;
import org.lct.editor.text.Texts;
import org.lct.plan.Placed;
import org.lct.plan.PortPlan;

/// The one line that says what a NodeBalancer or a volume is.
public final class FigureWords {
  private FigureWords() {}

  /// "HTTP 80 to 20 nodes"; ports of one protocol are named together: "HTTP 80, 8080, TCP 443 to 3 nodes".
  public static String balancer(Balancer part) {
    var ports = new LinkedHashMap<String, List<String>>();
    part.balancer().ports().map(Placed::value)
        .forEach(port -> ports.computeIfAbsent(port.protocolOrHttp(), _ -> new ArrayList<>())
            .add(Integer.toString(port.frontPort())));
    var words = ports.entrySet().stream()
        .map(entry -> entry.getKey().toUpperCase(Locale.ROOT) + " " + String.join(", ", entry.getValue()))
        .collect(Collectors.joining(", "));
    return Texts.of("figure.balancer", words, part.backEnds());
  }

  /// "5 × 500 GB xfs, $250".
  public static String volumes(NodeVolumes part, Optional<BigDecimal> cost) {
    var size = size(part.gigabytes(), Optional.of(part.entry().value().fsOrDefault()));
    return withCost(Texts.of("figure.volumes", part.nodes().count(), size), cost);
  }

  /// "100 GB ext4, $10".
  public static String volume(RegionVolume part, Optional<BigDecimal> cost) {
    return withCost(size(part.gigabytes(), part.volume().value().fs()), cost);
  }

  /// "500 GB xfs".
  public static String size(int gigabytes, Optional<String> fileSystem) {
    return fileSystem.map(fs -> Texts.of("figure.size.fs", gigabytes, fs))
        .orElseGet(() -> Texts.of("figure.size", gigabytes));
  }

  /// The ports at which nodes are reached, as an edge shows them: "80"; "80 to 8080" where they differ.
  static String ports(Balancer part) {
    return part.balancer().ports().map(Placed::value).map(FigureWords::port)
        .collect(Collectors.joining(", "));
  }

  private static String port(PortPlan port) {
    return port.frontPort() == port.backPort()
        ? Integer.toString(port.frontPort())
        : Texts.of("figure.port.forwarded", Integer.toString(port.frontPort()),
            Integer.toString(port.backPort()));
  }

  private static String withCost(String words, Optional<BigDecimal> cost) {
    return cost.map(amount -> words + ", " + Money.whole(amount)).orElse(words);
  }
}
