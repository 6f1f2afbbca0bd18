package org.lct.cluster;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lct.cloud.CloudProvider;
import org.lct.diagnostic.Checked;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.inventory.ClusterChange;
import org.lct.inventory.ClusterLockedException;
import org.lct.inventory.ClusterState;
import org.lct.inventory.Inventory;
import org.lct.plan.ResourceAddress;

/// The verbs for when what is recorded and what is there have parted. All methods block.
public final class ClusterRepair {
  private final ClusterService clusters;
  private final Inventory inventory;
  private final InstantSource clock;

  ClusterRepair(ClusterService clusters, Inventory inventory, InstantSource clock) {
    this.clusters = clusters;
    this.inventory = inventory;
    this.clock = clock;
  }

  /// What is ours in an account and no cluster recorded here works with, volumes that were kept included. Changes
  /// nothing.
  ///
  /// @param account the name of the account that `cloud` leads to
  public Checked<List<Orphan>> orphans(String account, CloudProvider cloud) {
    return ClusterService.reading(() -> {
      var search = new OrphanSearch(cloud.catalog());
      // What is there is read first: what is made meanwhile is not seen, what is recorded meanwhile is.
      var there = Belongings.of(cloud);
      inventory.names().stream().filter(clusters::isReadable)
          .flatMap(name -> inventory.find(name).stream())
          .filter(state -> state.info().account().equals(account))
          .forEach(state -> search.know(state, inventory.journal(state.info().name())));
      return Checked.of(search.among(there));
    });
  }

  /// Records a cluster anew, of which nothing is recorded or nothing that can be read, by its tag in the account and its
  /// plan. Touches nothing in the cloud; what was recorded is moved aside.
  ///
  /// @param id the cluster's number, if several of its name are in the account
  /// @return what is recorded now
  public Checked<ClusterState> recover(DeployRequest request, Optional<String> id, CloudProvider cloud) {
    return ClusterService.reading(() -> {
      var name = request.cluster();
      if (clusters.isReadable(name))
        return Checked.failed(Diagnostic.error("cluster-recorded", Subject.whole(),
            "The cluster " + name + " is recorded, and the record can be read",
            "Nothing was changed. `linodetool cluster diff " + name + "` compares it with what is there."));
      var recovered = new Recovery(request, cloud, clock).record(id);
      if (recovered.failed())
        return Checked.failed(recovered.diagnostics());
      try {
        inventory.setAside(name);
        try (var writer = inventory.lock(name, "recover")) {
          writer.record(recovered.value().orElseThrow().toArray(ClusterChange[]::new));
        }
      } catch (ClusterLockedException e) {
        return Checked.failed(ClusterService.heldBy(name, e.holder()));
      }
      return Checked.of(inventory.find(name).orElseThrow(), recovered.diagnostics());
    });
  }

  /// What adopting things of an account would do. Changes nothing.
  public Checked<Adoption> proposeAdoption(AdoptRequest request, CloudProvider cloud) {
    return ClusterService.reading(() -> adopting(request, cloud).propose());
  }

  /// Makes a cluster of things of an account: writes its plan file and its record, then puts its tag on them. Changes
  /// nothing else in the cloud.
  ///
  /// @param reviewed what somebody has seen and agreed to; if that is no longer so, nothing is done
  public Checked<ClusterState> adopt(AdoptRequest request, Adoption reviewed, CloudProvider cloud) {
    return ClusterService.reading(() -> {
      try (var writer = inventory.lock(request.cluster(), "adopt")) {
        var adopted = adopting(request, cloud).adopt(reviewed, writer);
        return adopted.failed() ? Checked.failed(adopted.diagnostics())
            : Checked.of(writer.state().orElseThrow(), adopted.diagnostics());
      } catch (ClusterLockedException e) {
        return Checked.failed(ClusterService.heldBy(request.cluster(), e.holder()));
      }
    });
  }

  private Adopting adopting(AdoptRequest request, CloudProvider cloud) {
    return new Adopting(request, cloud, inventory.names().stream().filter(clusters::isReadable)
        .flatMap(name -> inventory.find(name).stream()).toList(), clock);
  }

  /// Takes what other people changed about some resources into the plan file and into the inventory, so that it is as
  /// planned. Touches nothing in the cloud.
  ///
  /// @param account the name of the account that `cloud` leads to
  /// @param moved the plan file, if it is no longer where it was deployed from
  /// @return what was taken over; or everything that stands against it, and then nothing was changed
  public Checked<Acceptance> accept(String cluster, Set<ResourceAddress> addresses, Optional<Path> moved,
      String account, CloudProvider cloud) {
    return ClusterService.reading(() -> {
      if (inventory.find(cluster).isEmpty())
        return Checked.failed(clusters.unknown(cluster));
      try (var writer = inventory.lock(cluster, "accept")) {
        var state = writer.state();
        if (state.isEmpty())
          return Checked.failed(clusters.unknown(cluster));
        var standing = Standing.otherAccount(state.get(), account);
        return standing.isPresent() ? Checked.failed(standing.get())
            : new DriftAcceptance(cloud, writer, state.get(), clock).accept(addresses, moved);
      } catch (ClusterLockedException e) {
        return Checked.failed(ClusterService.heldBy(cluster, e.holder()));
      }
    });
  }
}
