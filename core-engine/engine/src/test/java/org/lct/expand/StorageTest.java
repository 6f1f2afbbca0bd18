package org.lct.expand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lct.expand.Expansions.expand;
import static org.lct.expand.Expansions.find;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lct.plan.ResourceAddress;

class StorageTest {
  /// A Nanode has 25600 MB of disk.
  private static Expansion node(String storage) {
    return expand("""
        name: shop
        regions:
        - region: us-east
          nodes:
          - name: db
            type: g6-nanode-1
            image: linode/debian12
            storage: %s
        """.formatted(storage));
  }

  private static DesiredDisk disk(Expansion expansion, String label) {
    return find(expansion, DesiredDisk.class, "us-east/db[1]/disk." + label);
  }

  @Test
  void laysOutDisksAndPutsTheImageOnTheBootDisk() {
    var expansion = node("[{label: swap, size: 512MB, fs: swap}, {label: root, size: 33%, boot: true}]");

    assertThat(find(expansion, DesiredLinode.class, "us-east/db[1]").ownDisks()).isTrue();
    assertThat(disk(expansion, "root"))
        .isEqualTo(new DesiredDisk(new ResourceAddress("us-east/db[1]/disk.root"),
            new ResourceAddress("us-east/db[1]"), "root", 8448, "ext4",
            Optional.of(new DesiredImage("linode/debian12", "linode/debian12")), Optional.empty()));
    assertThat(disk(expansion, "swap").image()).isEmpty();
    var config = find(expansion, DesiredConfig.class, "us-east/db[1]/config");
    assertThat(config.devices()).hasToString("{sda=us-east/db[1]/disk.swap, sdb=us-east/db[1]/disk.root}");
    assertThat(config.rootDevice()).isEqualTo("/dev/sdb");
    assertThat(config.label()).isEqualTo("shop-us-east-db-1");
  }

  @Test
  void givesDisksTheDevicesTheyAskFor() {
    var expansion = node(
        "[{label: a, size: 1%}, {label: root, size: 33%, boot: true, device: /dev/sda}, {label: b, size: 1%}]");

    assertThat(find(expansion, DesiredConfig.class, "us-east/db[1]/config").devices())
        .hasToString("{sda=us-east/db[1]/disk.root, sdb=us-east/db[1]/disk.a, sdc=us-east/db[1]/disk.b}");
  }

  @Test
  void leavesVolumesTheDevicesTheyAskFor() {
    var config = find(
        node(
            "[{label: root, size: 33%, boot: true}, {label: data, size: 10GB, type: blockstore, device: sdb},"
                + " {label: logs, size: 1%}, {label: tmp, size: 10GB, type: blockstore}]"),
        DesiredConfig.class,
        "us-east/db[1]/config");

    assertThat(config.devices()).hasToString("{sda=us-east/db[1]/disk.root, sdc=us-east/db[1]/disk.logs}");
    assertThat(config.volumes()).hasToString("{sdb=us-east/db[1]/volume.data}");
  }

  @Test
  void roundsSharesDownSoThatTheyFit() {
    var expansion = node("[{label: a, size: 33%, boot: true}, {label: b, size: 33%}, {label: c, size: 34%}]");

    assertThat(expansion.each(DesiredDisk.class).mapToLong(DesiredDisk::megabytes).sum())
        .isLessThanOrEqualTo(25600);
  }

  @Test
  void leavesFileSystemsRawThatTheCloudDoesNotMake() {
    var expansion = node(
        "[{label: root, size: 50%, boot: true, fs: ext3}, {label: x, size: 10%, fs: xfs}, {label: b, size: 10%, fs: btrfs}]");

    assertThat(disk(expansion, "root").filesystem()).isEqualTo("ext3");
    assertThat(disk(expansion, "x").filesystem()).isEqualTo("raw");
    assertThat(disk(expansion, "b").filesystem()).isEqualTo("raw");
  }

  @Test
  void leavesDisksToTheImageWhereOnlyVolumesAreAsked() {
    var expansion = node("[{label: data, size: 500GB, type: blockstore, keep: false}]");

    assertThat(find(expansion, DesiredLinode.class, "us-east/db[1]").ownDisks()).isFalse();
    assertThat(expansion.each(DesiredDisk.class)).isEmpty();
    assertThat(expansion.each(DesiredConfig.class)).isEmpty();
    var volume = find(expansion, DesiredVolume.class, "us-east/db[1]/volume.data");
    assertThat(volume.gigabytes()).isEqualTo(500);
    assertThat(volume.attachTo()).contains(new ResourceAddress("us-east/db[1]"));
    assertThat(volume.keep()).isFalse();
    assertThat(volume.label()).isEqualTo("shop-us-east-db-1-data");
  }

  @Test
  void namesDevicesBeyondTheAlphabet() {
    assertThat(StorageLayout.deviceName(0)).isEqualTo("sda");
    assertThat(StorageLayout.deviceName(25)).isEqualTo("sdz");
    assertThat(StorageLayout.deviceName(26)).isEqualTo("sdaa");
    assertThat(StorageLayout.deviceName(63)).isEqualTo("sdbl");
  }
}
