package org.lct.expand;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.lct.plan.ResourceAddress;

/// Gives the resources of one cluster their labels: readable, legal for their kind, each once per kind.
///
/// A label that had to be cut or respelt ends with a hash of the cluster and the address, so that it stays
/// unique and the same for ever. It is cut in the middle, because what tells siblings apart stands at its
/// end.
final class Labels {
  private static final int HASH_DIGITS = 6;

  private final String cluster;
  private final Map<LabelForm, Set<String>> taken = new EnumMap<>(LabelForm.class);

  Labels(String cluster) {
    this.cluster = cluster;
  }

  /// The label of a node. The name of a node plan that begins with a digit could be taken for a part of
  /// the region (`us-iad` and `us-iad-2`).
  String linode(ResourceAddress address, String region, String nodePlan, int index) {
    return give(LabelForm.LINODE, address, cluster + "-" + region + "-" + nodePlan + "-" + index,
        !beginsWithDigit(nodePlan));
  }

  /// The label of a volume of a node. A number in the volume's own label could be taken for the node's.
  String volume(ResourceAddress address, String nodeLabel, String label) {
    return give(LabelForm.VOLUME, address, nodeLabel + "-" + label, !hasDigitPart(label));
  }

  /// The label of a volume of a region.
  String regionVolume(ResourceAddress address, String region, String label) {
    return give(LabelForm.VOLUME, address, cluster + "-" + region + "-" + label,
        !hasDigitPart(label));
  }

  /// The label of a NodeBalancer.
  String nodeBalancer(ResourceAddress address, String region, String name) {
    return give(LabelForm.NODEBALANCER, address, cluster + "-" + region + "-" + name,
        !beginsWithDigit(name));
  }

  /// The label of a firewall.
  String firewall(ResourceAddress address, String exposure) {
    return give(LabelForm.FIREWALL, address, cluster + "-" + exposure, true);
  }

  /// The label of a placement group, without the mark that says whose it is.
  String placementGroup(ResourceAddress address, String region, String name) {
    return give(LabelForm.PLACEMENT_GROUP, address, cluster + "-" + region + "-" + name,
        !beginsWithDigit(name));
  }

  /// The label of a StackScript, without the mark that says whose it is.
  String stackScript(ResourceAddress address, String label) {
    return give(LabelForm.STACKSCRIPT, address, cluster + "-" + label, true);
  }

  /// The label of the reserved address of a node.
  String reservedIp(ResourceAddress address, String nodeLabel) {
    return give(LabelForm.RESERVED_IP, address, nodeLabel, true);
  }

  /// The label of a VPC, without the mark that says whose it is.
  String vpc(ResourceAddress address, String region) {
    return give(LabelForm.VPC, address, cluster + "-" + region, true);
  }

  /// The label of a VLAN, which has no `_`.
  String vlan(ResourceAddress address, String region) {
    return give(LabelForm.VLAN, address, (cluster + "-" + region).replace('_', '-'), !cluster.contains("_"));
  }

  /// A label that need not be unique in the account: of a disk, a configuration, a subnet or a
  /// back end.
  String local(LabelForm form, ResourceAddress address, String wanted) {
    return form.accepts(wanted) ? wanted : hashed(form, address, wanted, HASH_DIGITS);
  }

  private String give(LabelForm form, ResourceAddress address, String wanted, boolean plain) {
    var used = taken.computeIfAbsent(form, _ -> new HashSet<>());
    if (plain && form.accepts(wanted) && used.add(wanted))
      return wanted;
    int digits = HASH_DIGITS;
    var label = hashed(form, address, wanted, digits);
    while (!used.add(label)) {
      digits += 2;
      label = hashed(form, address, wanted, digits);
    }
    return label;
  }

  private String hashed(LabelForm form, ResourceAddress address, String wanted, int digits) {
    int room = form.most() - 1 - digits;
    return form.spell(cutInTheMiddle(form.spell(wanted), room)) + "-" + hash(address).substring(0, digits);
  }

  private static String cutInTheMiddle(String text, int room) {
    if (text.length() <= room)
      return text;
    int end = room / 2;
    return text.substring(0, room - end - 1) + "-" + text.substring(text.length() - end);
  }

  private String hash(ResourceAddress address) {
    try {
      var digest = MessageDigest.getInstance("SHA-256")
          .digest((cluster + "\n" + address).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256", e);
    }
  }

  private static boolean beginsWithDigit(String name) {
    return !name.isEmpty() && Character.isDigit(name.charAt(0));
  }

  /// Whether any of the parts between hyphens begins with a digit.
  private static boolean hasDigitPart(String name) {
    return IntStream.range(0, name.length())
        .anyMatch(i -> Character.isDigit(name.charAt(i)) && (i == 0 || name.charAt(i - 1) == '-'));
  }
}
