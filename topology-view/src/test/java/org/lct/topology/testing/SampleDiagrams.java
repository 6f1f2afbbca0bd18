package org.lct.topology.testing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lct.topology.diagram.Boundary;
import org.lct.topology.diagram.Chip;
import org.lct.topology.diagram.Diagram;
import org.lct.topology.diagram.Difference;
import org.lct.topology.diagram.Edge;
import org.lct.topology.diagram.Fact;
import org.lct.topology.diagram.Figure;
import org.lct.topology.diagram.FigureState;
import org.lct.topology.diagram.Health;
import org.lct.topology.diagram.NodeBalancerFigure;
import org.lct.topology.diagram.NodePlanFigure;
import org.lct.topology.diagram.NodeStatus;
import org.lct.topology.diagram.ProblemCount;
import org.lct.topology.diagram.RegionBox;
import org.lct.topology.diagram.VolumeFigure;
import org.lct.topology.theme.Icon;

/// Diagrams to test with. The sample is the 82-node high availability WordPress cluster in two regions.
public final class SampleDiagrams {
  private SampleDiagrams() {}

  /// The sample as planned, with the problems its plan has.
  public static Diagram planned() {
    return diagram(NodeStatus.PLANNED, "$8,862").withStates(Map.of(
        "us-east/webservers", planned(20, 0, 1), "eu-central/webservers", planned(20, 0, 1),
        "us-east/memcached", planned(10, 1, 0), "eu-central/memcached", planned(10, 1, 0),
        "us-east/mysqlnb", FigureState.NONE.withProblems(new ProblemCount(0, 1)),
        "eu-central/mysqlnb", FigureState.NONE.withProblems(new ProblemCount(0, 1))));
  }

  /// The sample in the middle of a deployment: one node failed, one waits.
  public static Diagram deploying() {
    var states = new HashMap<String, FigureState>();
    for (var region : List.of("us-east", "eu-central")) {
      states.put(region + "/webservers", FigureState.of(Health.of(NodeStatus.CONFIGURING, 20)));
      states.put(region + "/mysqlnodes", FigureState.of(Health.of(NodeStatus.CONFIGURING, 4)));
      states.put(region + "/ndbdatanodes", FigureState.of(Health.of(NodeStatus.CONFIGURING, 5)));
      states.put(region + "/webservernb", FigureState.NONE.withCaption("Ready, 20 back ends"));
      states.put(region + "/mysqlnb", FigureState.NONE.withCaption("Ready, 4 back ends"));
      states.put(region + "/ndbdatanodes/volume.data", FigureState.NONE.withCaption("5 of 5 attached"));
    }
    states.put("eu-central/memcached", FigureState.of(with(NodeStatus.RUNNING, 10, NodeStatus.FAILED, 7))
        .withProblems(new ProblemCount(1, 0)));
    states.put("eu-central/ndbdatanodes",
        FigureState.of(with(NodeStatus.CONFIGURING, 5, NodeStatus.DEGRADED, 3))
            .withCaption("1 waiting, 4 configuring").withProblems(new ProblemCount(0, 1)));
    states.put("eu-central/ndbdatanodes/volume.data", FigureState.NONE.withCaption("4 of 5 attached"));
    return diagram(NodeStatus.RUNNING, "12 of 41 running").withStates(states);
  }

  /// The running sample with everything that can differ.
  public static Diagram differing() {
    var add = FigureState.of(new Health(Stream.concat(Collections.nCopies(20, NodeStatus.RUNNING).stream(),
        Collections.nCopies(4, NodeStatus.PLANNED).stream()).toList())).withCaption("20 running, 4 to add");
    return diagram(NodeStatus.RUNNING, "9 differences").withStates(Map.of(
        "us-east/webservers", add.withDifferences(Set.of(Difference.ADD, Difference.DRIFT)),
        "eu-central/webservers", add.withDifferences(Set.of(Difference.ADD)),
        "us-east/memcached",
        FigureState.of(Health.of(NodeStatus.RUNNING, 10)).withCaption("10 running, 2 to go")
            .withDifferences(Set.of(Difference.DELETE)),
        "eu-central/memcached", FigureState.of(with(NodeStatus.RUNNING, 10, NodeStatus.GONE, 7))
            .withDifferences(Set.of(Difference.DELETE, Difference.DRIFT)),
        "us-east/webservernb", FigureState.NONE.withDifferences(Set.of(Difference.CHANGE)),
        "us-east/ndbmgmtnodes", FigureState.of(Health.of(NodeStatus.STOPPED, 2))
            .withDifferences(Set.of(Difference.REPLACE)),
        "eu-central/ndbdatanodes/volume.data", FigureState.NONE.withCaption("1 of 5 is 750 GB")
            .withDifferences(Set.of(Difference.DRIFT))));
  }

  /// The sample to which its user has added who uses what.
  public static Diagram withUses() {
    var sample = planned();
    var edges = new ArrayList<>(sample.edges());
    for (var region : List.of("us-east", "eu-central")) {
      edges.add(uses(region, "webservers", "mysqlnb", "3306"));
      edges.add(uses(region, "webservers", "memcached", "11211"));
      edges.add(uses(region, "mysqlnodes", "ndbdatanodes", "2202"));
      edges.add(uses(region, "ndbdatanodes", "ndbmgmtnodes", "1186"));
    }
    return new Diagram(sample.title(), sample.summary(), sample.regions(), edges);
  }

  /// The sample with edges, one region with a VPC of two subnets, the other with a VLAN; some of the nodes are kept apart.
  public static Diagram withNetworks() {
    var sample = withUses();
    var east = sample.regions().getFirst();
    var west = sample.regions().getLast();
    return new Diagram(sample.title(), sample.summary(), List.of(
        in(east, boundary(east, Boundary.Kind.VPC, "VPC ha-wordpress 10.0.0.0/16", "webservers", "memcached",
            "mysqlnodes", "ndbdatanodes", "ndbmgmtnodes", "ndbdatanodes/volume.data"),
            boundary(east, Boundary.Kind.SUBNET, "app, 10.0.1.0/24", "webservers", "memcached"),
            boundary(east, Boundary.Kind.SUBNET, "data, 10.0.2.0/24", "mysqlnodes", "ndbdatanodes",
                "ndbmgmtnodes", "ndbdatanodes/volume.data")),
        in(west,
            boundary(west, Boundary.Kind.VLAN, "VLAN ha-wordpress 10.1.0.0/16", "webservers", "memcached",
                "mysqlnodes", "ndbdatanodes", "ndbmgmtnodes", "ndbdatanodes/volume.data"))),
        sample.edges().stream().filter(edge -> !edge.to().endsWith("nb")).toList());
  }

  private static RegionBox in(RegionBox region, Boundary... boundaries) {
    return new RegionBox(region.id(), region.country(), region.place(), region.template(), region.own(),
        List.of(Chip.accented("Shared plan ha-wordpress-region, 2 regions", "Shared plan", Icon.SHARED),
            Chip.plain("VPC")),
        region.summary(), List.of(boundaries), region.figures().stream().map(SampleDiagrams::apart).toList(),
        Set.of());
  }

  private static Figure apart(Figure figure) {
    return figure instanceof NodePlanFigure nodes && nodes.name().startsWith("m")
        ? new NodePlanFigure(nodes.id(), nodes.name(), nodes.icon(), nodes.type(), nodes.typeIds(),
            nodes.roles(),
            nodes.tags(), List.of(new Fact(Fact.Kind.PLACEMENT, "Spread, strict"),
                new Fact(Fact.Kind.OVERRIDE, "differs here"), new Fact(Fact.Kind.SUBNET, "in subnet app")),
            nodes.monthlyCost(), nodes.expanded(), nodes.state())
        : figure;
  }

  private static Boundary boundary(RegionBox region, Boundary.Kind kind, String words, String... figures) {
    return new Boundary(region.id() + "/network/" + words, kind, words,
        Stream.of(figures).map(figure -> region.id() + "/" + figure).collect(Collectors.toSet()));
  }

  /// Many regions of three node plans each, `perPlan` nodes in each, with a few bad ones.
  public static Diagram fleet(int regions, int perPlan) {
    var boxes = IntStream.range(0, regions).mapToObj(index -> fleetRegion("region-" + index, perPlan, index))
        .toList();
    var edges = boxes.stream().flatMap(box -> Stream.of(
        new Edge(box.id() + "/sparkservers", box.id() + "/kafkaservers", Edge.Kind.USES, "9092"),
        new Edge(box.id() + "/sparkservers", box.id() + "/postgrescluster", Edge.Kind.USES, "5432")))
        .toList();
    return new Diagram("iot-cruncher-fleet", regions * 3 * perPlan + " Linodes in " + regions + " regions",
        boxes,
        edges);
  }

  /// A group of `count` nodes in one status but for the node `index`, which counts from one.
  public static Health with(NodeStatus status, int count, NodeStatus other, int index) {
    var nodes = new ArrayList<>(Collections.nCopies(count, status));
    nodes.set(index - 1, other);
    return new Health(nodes);
  }

  private static FigureState planned(int count, int errors, int warnings) {
    return FigureState.of(Health.of(NodeStatus.PLANNED, count))
        .withProblems(new ProblemCount(errors, warnings));
  }

  private static Diagram diagram(NodeStatus status, String summary) {
    return new Diagram("ha-wordpress", "82 Linodes in 2 regions",
        List.of(region("us-east", "US", "Newark", status, summary),
            region("eu-central", "DE", "Frankfurt", status, summary)),
        Stream.of("us-east", "eu-central").flatMap(SampleDiagrams::edges).toList());
  }

  private static RegionBox region(String id, String country, String place, NodeStatus status,
      String summary) {
    return new RegionBox(id, country, place, Optional.of("ha-wordpress-region"), Set.of(),
        List.of(Chip.accented("Shared plan", "Shared plan", Icon.SHARED), Chip.plain("No VPC")), summary,
        List.of(), figures(id, status), Set.of());
  }

  private static List<Figure> figures(String region, NodeStatus status) {
    return List.of(plan(region + "/webservers", Icon.WEB, "Linode 2GB", "wordpress.web", 240, status, 20),
        plan(region + "/memcached", Icon.CACHE, "Linode 150GB", "memcached.node", 4800, status, 10),
        plan(region + "/mysqlnodes", Icon.SQL, "Linode 32GB", "mysql-ndb.sql", 768, status, 4),
        plan(region + "/ndbdatanodes", Icon.NDB_DATA, "Linode 150GB", "mysql-ndb.ndbd", 2400, status, 5),
        plan(region + "/ndbmgmtnodes", Icon.MANAGEMENT, "Linode 32GB", "mysql-ndb.mgmd", 384, status, 2),
        new NodeBalancerFigure(region + "/webservernb", "webservernb", "HTTP 80 to 20 nodes",
            FigureState.NONE),
        new NodeBalancerFigure(region + "/mysqlnb", "mysqlnb", "TCP 3306 to 4 nodes", FigureState.NONE),
        new VolumeFigure(region + "/ndbdatanodes/volume.data", "data", "5 × 500 GB xfs, $250",
            FigureState.NONE));
  }

  private static NodePlanFigure plan(String id, Icon icon, String type, String role, int cost,
      NodeStatus status,
      int count) {
    return new NodePlanFigure(id, id.substring(id.indexOf('/') + 1), icon, type, List.of(), List.of(role),
        List.of(), List.of(), Optional.of(BigDecimal.valueOf(cost)), false,
        FigureState.of(Health.of(status, count)));
  }

  private static Stream<Edge> edges(String region) {
    return Stream.of(
        new Edge(region + "/webservernb", region + "/webservers", Edge.Kind.BALANCES, "80"),
        new Edge(region + "/mysqlnb", region + "/mysqlnodes", Edge.Kind.BALANCES, "3306"),
        new Edge(region + "/ndbdatanodes", region + "/ndbdatanodes/volume.data", Edge.Kind.ATTACHES, ""));
  }

  private static Edge uses(String region, String from, String to, String port) {
    return new Edge(region + "/" + from, region + "/" + to, Edge.Kind.USES, port);
  }

  private static RegionBox fleetRegion(String id, int perPlan, int index) {
    var spark = with(NodeStatus.RUNNING, perPlan, NodeStatus.FAILED, 1 + index % perPlan);
    var kafka = index == 1 ? Health.of(NodeStatus.FAILED, perPlan) : Health.of(NodeStatus.RUNNING, perPlan);
    var postgres = with(NodeStatus.RUNNING, perPlan, NodeStatus.STOPPED, perPlan);
    return new RegionBox(id, "US", "Place " + index, Optional.empty(), Set.of(), List.of(),
        Health.of(List.of(spark, kafka, postgres)).bad() + " need attention", List.of(),
        List.of(fleetPlan(id, "sparkservers", Icon.SPARK, spark),
            fleetPlan(id, "kafkaservers", Icon.KAFKA, kafka),
            fleetPlan(id, "postgrescluster", Icon.POSTGRESQL, postgres)),
        Set.of());
  }

  private static Figure fleetPlan(String region, String name, Icon icon, Health health) {
    return new NodePlanFigure(region + "/" + name, name, icon, "Linode 32GB", List.of(), List.of(), List.of(),
        List.of(), Optional.empty(), false, FigureState.of(health));
  }
}
