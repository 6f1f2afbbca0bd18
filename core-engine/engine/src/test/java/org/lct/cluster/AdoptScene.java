package org.lct.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lct.adopt.Selection;
import org.lct.cloud.LinodeStatus;
import org.lct.deploy.DeploymentResult;
import org.lct.diagnostic.Checked;
import org.lct.diagnostic.Diagnostic;
import org.lct.diff.Change;
import org.lct.inventory.ClusterState;
import org.lct.inventory.ResourceRecord;
import org.lct.planfile.PlanReader;

/// Things that other people make in an account, to be adopted as the cluster `old`.
final class AdoptScene {
  private static final String BUSY = "Linode busy.";

  final OtherHands hands;
  private final ClusterFixture fixture;
  private final Path home;
  private final List<String> sshFrom;

  AdoptScene(ClusterFixture fixture, Path home) {
    this(fixture, home, ClusterFixture.ACCESS.sshFrom());
  }

  AdoptScene(ClusterFixture fixture, Path home, List<String> sshFrom) {
    this.fixture = fixture;
    this.home = home;
    this.sshFrom = List.copyOf(sshFrom);
    this.hands = new OtherHands(fixture);
  }

  /// Makes a small Linode of an image, and answers its number.
  ///
  /// @param more further keys of the request
  long linode(String label, String more) throws Exception {
    return hands.call("POST", "/linode/instances", """
        {"label": "%s", "region": "us-east", "type": "g6-nanode-1", "image": "linode/debian12",
         "root_pass": "q8V!mmm2-fWx7"%s}""".formatted(label, more.isEmpty() ? "" : ", " + more)).path("id")
        .asLong();
  }

  /// Makes a Linode of a type without any disk.
  long blank(String label, String type) throws Exception {
    long id = hands.call("POST", "/linode/instances",
        "{\"label\": \"%s\", \"region\": \"us-east\", \"type\": \"%s\"}".formatted(label, type)).path("id")
        .asLong();
    await(LinodeStatus.OFFLINE, id);
    return id;
  }

  /// Makes a disk, once the Linode has done what it was told before.
  long disk(long linode, String body) throws Exception {
    var disks = "/linode/instances/" + linode + "/disks";
    long id = patiently("POST", disks, body);
    while (fixture.census.all(disks).stream().noneMatch(
        disk -> disk.path("id").asLong() == id && disk.path("status").asText().equals("ready")))
      Thread.onSpinWait();
    return id;
  }

  long patiently(String method, String path, String body) throws Exception {
    while (true) {
      try {
        return hands.call(method, path, body).path("id").asLong();
      } catch (IOException e) {
        if (!String.valueOf(e.getMessage()).contains(BUSY))
          throw e;
      }
    }
  }

  void await(LinodeStatus status, long... ids) throws Exception {
    for (long id : ids) {
      while (fixture.cloud.linodes().get(id).status() != status)
        Thread.onSpinWait();
    }
  }

  /// What is there, but for what checks of back ends have found by now.
  List<String> lines() throws Exception {
    return fixture.census.lines().stream()
        .map(line -> line.startsWith("back end ") ? line.substring(0, line.lastIndexOf(' ')) : line).toList();
  }

  AdoptRequest request(Selection selection) {
    return new AdoptRequest("old", "0badcafe", selection, file(), "sandbox", sshFrom);
  }

  Path file() {
    return home.resolve("old.yaml");
  }

  static Selection everything() {
    return new Selection(Optional.empty(), Optional.empty(), Optional.empty());
  }

  static Selection tagged(String tag) {
    return new Selection(Optional.of(tag), Optional.empty(), Optional.empty());
  }

  Checked<Adoption> proposed(Selection selection) {
    return fixture.clusters.repair().proposeAdoption(request(selection), fixture.cloud);
  }

  ClusterState adopt(Selection selection) {
    var proposal = proposed(selection);
    assertThat(proposal.diagnostics()).noneMatch(Diagnostic::isError);
    var adopted = fixture.clusters.repair().adopt(request(selection), proposal.value().orElseThrow(),
        fixture.cloud);
    assertThat(adopted.diagnostics()).isEmpty();
    return adopted.value().orElseThrow();
  }

  DeployRequest plan() {
    return plan(ClusterFixture.ACCESS);
  }

  DeployRequest plan(DeployRequest.Access access) {
    return new DeployRequest("deploy", "old", PlanReader.read(file()), home, "sandbox", access,
        fixture.inventory.find("old").orElseThrow().info().options());
  }

  List<String> diff() {
    return diff(plan());
  }

  List<String> diff(DeployRequest request) {
    return fixture.clusters.propose(request, fixture.cloud).value().orElseThrow().changes().changes().stream()
        .map(AdoptScene::words).toList();
  }

  /// What is there otherwise than recorded.
  List<?> drift() {
    return fixture.clusters.status("old", "sandbox", fixture.cloud).value().orElseThrow().drift();
  }

  private static String words(Change change) {
    return change.getClass().getSimpleName() + " " + change.address()
        + (change instanceof Change.Update update ? " " + update.attributes() : "");
  }

  /// Deploys the plan with something else in it.
  DeploymentResult deploy(String pattern, String instead) throws Exception {
    var text = Files.readString(file());
    var edited = text.replaceFirst(pattern, instead);
    assertThat(edited).isNotEqualTo(text);
    Files.writeString(file(), edited);
    return fixture.deploy(plan());
  }

  DeploymentResult delete() {
    return fixture.delete("old", VolumePolicy.DELETE);
  }

  static Map<String, String> addresses(ClusterState state) {
    return state.resources().values().stream()
        .collect(Collectors.toMap(one -> one.address().value(), ResourceRecord::label));
  }
}
