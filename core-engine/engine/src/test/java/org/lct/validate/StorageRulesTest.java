package org.lct.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lct.validate.Checks.ofNode;
import static org.lct.validate.Checks.ofRegion;
import static org.lct.validate.Checks.problems;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A Nanode has 25600 MB of disk and 1 GB of memory.
class StorageRulesTest {
  private static final String AT = " /regions/0/nodes/0/storage";

  private static List<String> storage(String entries) {
    return ofNode("storage: [" + entries + "]");
  }

  @Test
  void disksFitOnTheTypesDisk() {
    assertThat(storage("{label: a, size: 100%, boot: true}")).isEmpty();
    assertThat(storage("{label: a, size: 80%, boot: true}, {label: b, size: 5GB}")).isEmpty();
    assertThat(storage("{label: a, size: 80%, boot: true}, {label: b, size: 21%}"))
        .containsExactly("error storage-over-100-percent" + AT);
    assertThat(storage("{label: a, size: 80%, boot: true}, {label: b, size: 5121MB}"))
        .containsExactly("error storage-too-large" + AT);
    assertThat(storage("{label: a, size: 999999999TB, boot: true}"))
        .containsExactly("error storage-too-large" + AT);
    assertThat(storage("{label: a, size: 0%, boot: true}"))
        .containsExactly("error disk-too-small" + AT + "/0/size");
  }

  @Test
  void oneDiskIsBootedFrom() {
    assertThat(storage("{label: a, size: 10%}")).containsExactly("error no-boot-disk" + AT);
    assertThat(storage("{label: a, size: 10%, boot: true}, {label: b, size: 10%, boot: true}"))
        .containsExactly("error several-boot-disks" + AT + "/1/boot");
    assertThat(storage("{label: a, size: 10%, boot: true, fs: swap}"))
        .containsExactly("error boot-file-system" + AT + "/0/fs");
    assertThat(storage("{label: a, size: 10%, boot: true, fs: xfs}"))
        .containsExactly("error boot-file-system" + AT + "/0/fs", "note file-system-later" + AT + "/0");
    assertThat(storage("{label: a, size: 10GB, boot: true, type: blockstore}"))
        .containsExactly("error boot-on-volume" + AT + "/0/boot");
    assertThat(storage("{label: a, size: 10GB, type: blockstore}")).isEmpty();
  }

  @Test
  void disksOfANodeAreEncryptedTogether() {
    assertThat(storage("{label: a, size: 10%, boot: true, encryption: true}, {label: b, size: 10%}"))
        .isEmpty();
    assertThat(storage("{label: a, size: 10%, boot: true, encryption: true},"
        + " {label: b, size: 10GB, type: blockstore, encryption: false}")).isEmpty();
    assertThat(storage("{label: a, size: 10%, boot: true, encryption: true},"
        + " {label: b, size: 10%, encryption: false}"))
        .containsExactly("error mixed-encryption" + AT + "/1/encryption");
  }

  @Test
  void fileSystemsAreKnownAndMadeBySomebody() {
    var boot = "{label: root, size: 10%, boot: true}, ";
    assertThat(storage(boot + "{label: a, size: 10%, fs: ntfs}"))
        .containsExactly("error unknown-file-system" + AT + "/1/fs");
    assertThat(storage(boot + "{label: a, size: 10%, fs: xfs}"))
        .containsExactly("note file-system-later" + AT + "/1");
    assertThat(storage(boot + "{label: a, size: 10%, mount: /srv}"))
        .containsExactly("note file-system-later" + AT + "/1");
    assertThat(storage(boot + "{label: a, size: 10GB, type: blockstore, fs: ext4}"))
        .containsExactly("note file-system-later" + AT + "/1");
    assertThat(storage(boot + "{label: a, size: 10GB, type: blockstore, fs: raw}")).isEmpty();
    assertThat(ofRegion("volumes: [{label: a, size: 10GB, fs: zfs}, {label: b, size: 10GB, fs: xfs}]"))
        .containsExactly(
            "error unknown-file-system /regions/0/volumes/0/fs",
            "note file-system-later /regions/0/volumes/1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"9GB", "17TB", "16385GB", "999999999TB"})
  void volumesHaveASizeThatIsSold(String size) {
    assertThat(storage("{label: a, type: blockstore, size: %s}".formatted(size)))
        .containsExactly("error volume-size" + AT + "/0/size");
    assertThat(ofRegion("volumes: [{label: a, size: %s}]".formatted(size)))
        .containsExactly("error volume-size /regions/0/volumes/0/size");
  }

  @Test
  void volumesOfRegionsAreNoShareOfADisk() {
    assertThat(ofRegion("volumes: [{label: a, size: 10GB}, {label: b, size: 16TB}]")).isEmpty();
    assertThat(ofRegion("volumes: [{label: a, size: 50%}]"))
        .containsExactly("error volume-size /regions/0/volumes/0/size");
    assertThat(storage("{label: a, type: blockstore, size: 50%}")).isEmpty();
  }

  @Test
  void devicesExistAndAreAskedForOnce() {
    assertThat(
        storage("{label: a, size: 10%, boot: true, device: /dev/sdc}, {label: b, size: 10%, device: sdbl}"))
        .isEmpty();
    assertThat(
        storage("{label: a, size: 10%, boot: true, device: /dev/xvda}, {label: b, size: 10%, device: sdbm}"))
        .containsExactly("error bad-device" + AT + "/0/device", "error bad-device" + AT + "/1/device");
    assertThat(
        storage("{label: a, size: 10%, boot: true, device: /dev/sda}, {label: b, size: 10%, device: sda}"))
        .containsExactly("error duplicate-device" + AT + "/1/device");
    assertThat(storage("{label: a, size: 10%, boot: true, device: /dev/sda},"
        + " {label: b, size: 10GB, type: blockstore, device: sda}"))
        .containsExactly("error duplicate-device" + AT + "/1/device");
    assertThat(storage("{label: b, size: 10GB, type: blockstore, device: sdc}"))
        .containsExactly("error device-without-disks" + AT + "/0/device");
  }

  @Test
  void noNodeHasMoreDevicesThanItCanHave() {
    assertThat(storage(volumes(6))).isEmpty();
    assertThat(storage(volumes(7))).containsExactly("error too-many-devices /regions/0/nodes/0");
    assertThat(largeNode(volumes(14))).isEmpty();
    assertThat(largeNode(volumes(15))).containsExactly("error too-many-devices /regions/0/nodes/0");
    assertThat(ofRegion("volumes: [%s]".formatted(IntStream.rangeClosed(1, 7)
        .mapToObj(i -> "{label: v%d, size: 10GB, attach-to: 'web[1]'}".formatted(i))
        .collect(Collectors.joining(", ")))))
        .containsExactly("error too-many-devices /regions/0/nodes/0");
  }

  private static String volumes(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> "{label: v%d, size: 10GB, type: blockstore}".formatted(i))
        .collect(Collectors.joining(", "));
  }

  private static List<String> largeNode(String storage) {
    return problems("""
        regions: [{region: us-east, nodes: [{name: db, type: 16gb, image: arch, storage: [%s]}]}]
        """.formatted(storage));
  }
}
