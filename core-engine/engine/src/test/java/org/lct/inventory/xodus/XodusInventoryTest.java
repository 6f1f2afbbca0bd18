package org.lct.inventory.xodus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lct.expand.CounterValues;
import org.lct.inventory.ClusterChange;
import org.lct.inventory.ClusterInfo;
import org.lct.inventory.ClusterLockedException;
import org.lct.inventory.DeploymentRecord;
import org.lct.inventory.Inventory;
import org.lct.inventory.InventoryException;
import org.lct.inventory.JournalEntry;
import org.lct.inventory.LockHolder;
import org.lct.inventory.ResourceRecord;
import org.lct.inventory.ResourceRecord.Fact;
import org.lct.inventory.StepRecord;
import org.lct.plan.InitPhase;
import org.lct.plan.ResourceAddress;
import org.lct.plan.ResourceKind;
import org.lct.task.Sleeper;
import org.lct.testing.ChildJvm;

class XodusInventoryTest {
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

  @TempDir
  private Path directory;
  private Inventory inventory;

  @BeforeEach
  void open() {
    inventory = new XodusInventory(directory, () -> NOW, Sleeper.SYSTEM);
  }

  @Test
  void whatWasRecordedIsReadBack() throws Exception {
    var info = info("shop");
    var web = linode("us-east/webservers[1]", 7);
    var step = new StepRecord(web.address(), InitPhase.FIRST_BOOT, "cloudinit:firewalled",
        "not run: not built yet");
    var deployment = new DeploymentRecord(1, "create", "", "kim@desk", NOW, Optional.of(NOW.plusSeconds(90)),
        Optional.of("complete"), Optional.of(NOW));
    try (var writer = inventory().lock("shop", "create")) {
      writer.record(new ClusterChange.Info(info), new ClusterChange.Put(web),
          new ClusterChange.Steps(List.of(step)), new ClusterChange.Deployment(deployment));
    }

    var state = inventory().find("shop").orElseThrow();

    assertThat(state.info()).isEqualTo(info);
    assertThat(state.resources()).containsExactly(Map.entry(web.address(), web));
    assertThat(state.steps()).containsExactly(step);
    assertThat(state.last()).contains(deployment);
    assertThat(inventory().names()).containsExactly("shop");
  }

  @Test
  void aClusterIsReadWhileItIsWritten() throws Exception {
    try (var writer = inventory().lock("shop", "create")) {
      writer.record(new ClusterChange.Info(info("shop")));
      for (int i = 1; i <= 50; i++) {
        writer.record(new ClusterChange.Put(linode("us-east/webservers[" + i + "]", i)));
        assertThat(inventory().find("shop").orElseThrow().resources()).hasSize(i);
      }
    }
  }

  @Test
  void aClusterNobodyRecordedIsNotThere() {
    assertThat(inventory().find("nowhere")).isEmpty();
    assertThat(inventory().names()).isEmpty();
  }

  @Test
  void aSecondWriterIsToldWhoHoldsTheCluster() throws Exception {
    try (var first = inventory().lock("shop", "create")) {
      assertThatThrownBy(() -> inventory().lock("shop", "delete")).isInstanceOf(ClusterLockedException.class)
          .hasMessageContaining("shop").hasMessageContaining("create")
          .hasMessageContaining(Long.toString(ProcessHandle.current().pid()))
          .hasMessageContaining(System.getProperty("user.name"));
      assertThat(first.isOpen()).isTrue();
      first.record(new ClusterChange.Info(info("shop")));
      assertThat(inventory().find("shop").orElseThrow().holder().map(LockHolder::operation))
          .contains("create");
      // The refusal has not let go of the lock: another process is kept out as well.
      var child = ChildJvm.start(Holder.class, directory.toString());
      assertThat(child.waitFor()).isEqualTo(75);
    }
    inventory().lock("shop", "delete").close();
    assertThat(inventory().find("shop").orElseThrow().holder()).isEmpty();
  }

  @Test
  void twoClustersAreWrittenAtOnce() throws Exception {
    try (var shop = inventory().lock("shop", "create"); var blog = inventory().lock("blog", "create")) {
      shop.record(new ClusterChange.Info(info("shop")));
      blog.record(new ClusterChange.Info(info("blog")));
    }
    assertThat(inventory().names()).containsExactly("blog", "shop");
  }

  @Test
  void changesFromManyInterruptedThreadsAreAllRecorded() throws Exception {
    try (var writer = inventory().lock("shop", "create");
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      writer.record(new ClusterChange.Info(info("shop")));
      var work = new ArrayList<Callable<Object>>();
      IntStream.rangeClosed(1, 300).forEach(i -> work.add(() -> {
        Thread.currentThread().interrupt();
        writer.record(new ClusterChange.Put(linode("us-east/webservers[" + i + "]", i)),
            new ClusterChange.Journal(new JournalEntry.Completed("create " + i, NOW)));
        return i;
      }));
      for (var done : threads.invokeAll(work))
        done.get();
      assertThat(writer.journal()).hasSize(300);
    }
    assertThat(inventory().find("shop").orElseThrow().resources()).hasSize(300);
  }

  @Test
  void onlyIntentsWithoutAnAnswerAreUnresolved() throws Exception {
    try (var writer = inventory().lock("shop", "create")) {
      writer.record(new ClusterChange.Journal(new JournalEntry.Intended("create a", NOW)),
          new ClusterChange.Journal(new JournalEntry.Intended("create b", NOW)),
          new ClusterChange.Journal(new JournalEntry.Completed("create a", NOW)),
          new ClusterChange.Journal(new JournalEntry.Intended("create c", NOW)),
          new ClusterChange.Journal(new JournalEntry.Withdrawn("create c", "Linode busy.", NOW)),
          new ClusterChange.Journal(new JournalEntry.Intended("create d", NOW)),
          new ClusterChange.Journal(new JournalEntry.Failed("create d", "gave up", Optional.empty(), NOW)));
      assertThat(writer.unresolved()).containsExactlyInAnyOrder("create b", "create d");
    }
    try (var writer = inventory().lock("shop", "resume")) {
      assertThat(writer.unresolved()).containsExactlyInAnyOrder("create b", "create d");
    }
  }

  @Test
  void partsOfAResourceAreFoundAndItsVolumesAreNot() throws Exception {
    try (var writer = inventory().lock("shop", "create")) {
      for (var address : List.of("us-east/nb", "us-east/nb-2", "us-east/nb-2/port.80", "us-east/nb/port.80",
          "us-east/nb/port.80/web[1]", "us-east/nb/port.80/web[2]", "us-east/nb0/port.80")) {
        writer.record(new ClusterChange.Put(record(address, ResourceKind.NODEBALANCER_NODE, 1)));
      }
      writer.record(new ClusterChange.Put(record("us-east/nb/volume.data", ResourceKind.VOLUME, 2)));

      assertThat(writer.partsOf(new ResourceAddress("us-east/nb"))).extracting(part -> part.address().value())
          .containsExactly("us-east/nb/port.80", "us-east/nb/port.80/web[1]", "us-east/nb/port.80/web[2]");
    }
  }

  @Test
  void aDeletedClusterLeavesNothing() throws Exception {
    var writer = inventory().lock("shop", "delete");
    writer.record(new ClusterChange.Info(info("shop")));
    writer.delete();

    assertThat(directory.resolve("shop")).doesNotExist();
    assertThat(inventory().names()).isEmpty();
  }

  @Test
  void aBrokenStoreIsAnErrorThatNamesIt() throws Exception {
    try (var writer = inventory().lock("shop", "create")) {
      writer.record(new ClusterChange.Info(info("shop")));
    }
    try (var files = Files.list(directory.resolve("shop/store"))) {
      for (var file : files.filter(file -> file.toString().endsWith(".xd")).toList()) {
        Files.write(file, new byte[(int) Files.size(file)]);
      }
    }
    assertThatThrownBy(() -> inventory().find("shop")).isInstanceOf(InventoryException.class)
        .hasMessageContaining(directory.resolve("shop").toString());
  }

  /// Xodus opens a store whose end was overwritten as what it was before.
  @Test
  void aStoreThatHasLostItsEndIsAnErrorAndNoOlderState() throws Exception {
    try (var writer = inventory().lock("shop", "create")) {
      writer.record(new ClusterChange.Info(info("shop")));
    }
    var store = directory.resolve("shop/store");
    var before = directory.resolve("before");
    copy(store, before);
    try (var writer = inventory().lock("shop", "deploy")) {
      writer.record(new ClusterChange.Put(linode("us-east/webservers[1]", 1)));
    }
    copy(before, store);

    assertThatThrownBy(() -> inventory().find("shop")).isInstanceOf(InventoryException.class)
        .hasMessageContaining("what was recorded last is missing");
    assertThatThrownBy(() -> inventory().lock("shop", "deploy")).isInstanceOf(InventoryException.class);

    inventory().setAside("shop");
    assertThat(inventory().find("shop")).isEmpty();
    inventory().lock("shop", "recover").close();
  }

  private static void copy(Path from, Path to) throws Exception {
    Files.createDirectories(to);
    try (var files = Files.list(from)) {
      for (var file : files.toList())
        Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Test
  void anotherProcessIsKeptOutUntilItsHolderDies() throws Exception {
    var child = ChildJvm.start(Holder.class, directory.toString());
    try (
        var out = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(out.readLine()).isEqualTo("held");
      assertThatThrownBy(() -> inventory().lock("shop", "delete")).isInstanceOf(ClusterLockedException.class)
          .hasMessageContaining("process " + child.pid());
      var held = inventory().find("shop").orElseThrow();
      assertThat(held.holder().map(LockHolder::pid)).contains(child.pid());
      assertThat(held.condition()).isEqualTo("being changed");
    } finally {
      child.destroyForcibly().waitFor();
    }
    assertThat(inventory().find("shop").orElseThrow().condition()).isEqualTo("unfinished");
    try (var writer = inventory().lock("shop", "resume")) {
      assertThat(writer.state()).isPresent();
    }
  }

  /// Holds a cluster until it is killed.
  static final class Holder {
    public static void main(String[] arguments) throws Exception {
      try (var writer = new XodusInventory(Path.of(arguments[0]), () -> NOW, Sleeper.SYSTEM).lock("shop",
          "create")) {
        writer.record(new ClusterChange.Info(info("shop")));
        System.out.println("held");
        System.in.read();
      } catch (ClusterLockedException e) {
        System.exit(75);
      }
    }
  }

  private Inventory inventory() {
    return inventory;
  }

  private static ClusterInfo info(String name) {
    return new ClusterInfo(name, "0badcafe", "sandbox", "shop.yaml", "name: shop\n", NOW,
        new CounterValues(Map.of("kafka", 3),
            Map.of(new ResourceAddress("us-east/kafka[1]"), Map.of("kafka", 3))),
        List.of("192.0.2.1/32"), Set.of("webserver"), new ClusterInfo.Options(true, true));
  }

  private static ResourceRecord linode(String address, long id) {
    return record(address, ResourceKind.LINODE, id);
  }

  private static ResourceRecord record(String address, ResourceKind kind, long id) {
    return new ResourceRecord(new ResourceAddress(address), kind, id, "label-" + id,
        Map.of(Fact.REGION, "us-east"),
        Collections.emptySortedMap(), NOW);
  }
}
