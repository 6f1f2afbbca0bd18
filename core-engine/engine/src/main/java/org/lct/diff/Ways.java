package org.lct.diff;

import java.util.Optional;
import org.lct.diff.Change.AttributeChange;
import org.lct.expand.DesiredBackEnd;
import org.lct.expand.DesiredConfig;
import org.lct.expand.DesiredDisk;
import org.lct.expand.DesiredDomain;
import org.lct.expand.DesiredFirewall;
import org.lct.expand.DesiredLinode;
import org.lct.expand.DesiredNodeBalancer;
import org.lct.expand.DesiredNodeBalancerConfig;
import org.lct.expand.DesiredPlacementGroup;
import org.lct.expand.DesiredRecord;
import org.lct.expand.DesiredReservedIp;
import org.lct.expand.DesiredResource;
import org.lct.expand.DesiredStackScript;
import org.lct.expand.DesiredSubnet;
import org.lct.expand.DesiredVolume;
import org.lct.expand.DesiredVpc;

/// Which way each attribute of each kind is changed: the table from an edited field to what happens.
final class Ways {
  private static final String DATA = "It is settled when a volume is made, and a volume is never replaced: what is on it "
      + "would be lost";

  private Ways() {}

  /// A difference with its way; empty where the cloud has more than is wanted and cannot give it back, and nobody is
  /// harmed.
  static Optional<AttributeChange> of(DesiredResource desired, String attribute, String before,
      String after) {
    return switch (desired) {
      case DesiredLinode _ -> linode(attribute, before, after);
      case DesiredVolume _ when attribute.equals("size") -> Optional.of(volumeSize(before, after));
      // What has run has run; a note says so.
      case DesiredDisk _ when attribute.equals(Attributes.STACKSCRIPT) -> Optional.empty();
      case DesiredDisk _ when attribute.equals(Attributes.IMAGE) && isUnknown(before, after) ->
        Optional.empty();
      // Attaching is a change of its own.
      case DesiredVolume _ when attribute.equals(Attributes.ATTACHED_TO)
          && !after.equals(Attributes.NOTHING) ->
        Optional.empty();
      case DesiredVolume _ when attribute.equals(Attributes.ENCRYPTION) -> after.equals(Attributes.NOT_SET)
          ? Optional.empty()
          : Optional.of(refused(attribute, before, after, DATA));
      case DesiredConfig _ when attribute.equals(Attributes.VOLUME_DEVICES)
          && Attributes.isSaid(after, before) ->
        Optional.empty();
      case DesiredDisk _,DesiredConfig _ -> Optional.of(change(attribute, before, after, Way.POWER_OFF));
      case DesiredSubnet _ ->
        Optional
            .of(refused(attribute, before, after, "Everything in the subnet would have to go at once. Add "
                + "another subnet and move the nodes there"));
      case DesiredNodeBalancer _ when attribute.equals(Attributes.NETWORK) ->
        Optional.of(change(attribute, before, after, Way.REPLACE));
      case DesiredReservedIp _ when attribute.equals(Attributes.ATTACHED_TO) ->
        Optional.of(refused(attribute, before, after, "A node gets a reserved address when it is made"));
      case DesiredVpc _ -> Optional.empty();
      case DesiredPlacementGroup _ ->
        Optional.of(refused(attribute, before, after, "Linode does not change it"));
      case DesiredVolume _,DesiredNodeBalancer _,DesiredNodeBalancerConfig _,DesiredBackEnd _,DesiredFirewall _,DesiredDomain _,DesiredRecord _,DesiredStackScript _,DesiredReservedIp _ ->
        Optional.of(change(attribute, before, after, Way.IN_PLACE));
    };
  }

  private static Optional<AttributeChange> linode(String attribute, String before, String after) {
    return switch (attribute) {
      case Attributes.PRIVATE_ADDRESS -> after.equals("yes")
          ? Optional.of(change(attribute, before, after, Way.REBOOT))
          : Optional.empty();
      case "type" -> Optional.of(change(attribute, before, after, Way.POWER_OFF));
      case Attributes.IMAGE -> isUnknown(before, after) ? Optional.empty()
          : Optional.of(change(attribute, before, after, Way.REBUILD));
      // What was recorded before this attribute was known says nothing about it.
      case Attributes.STORAGE -> before.equals(Attributes.NOT_SET) ? Optional.empty()
          : Optional.of(change(attribute, before, after, Way.REPLACE));
      case Attributes.NETWORK, Attributes.PUBLIC ->
        Optional.of(change(attribute, before, after, Way.REPLACE));
      // What a plan no longer says stays as it is.
      case Attributes.ENCRYPTION -> after.equals(Attributes.NOT_SET) ? Optional.empty()
          : Optional.of(change(attribute, before, after, Way.REPLACE));
      // What has run has run; a note says so.
      case Attributes.STACKSCRIPT -> Optional.empty();
      default -> Optional.of(change(attribute, before, after, Way.IN_PLACE));
    };
  }

  /// Whether it was recorded before images were, or the disks are laid out by somebody else, which is said apart.
  private static boolean isUnknown(String before, String after) {
    return before.equals(Attributes.NOT_SET) || after.equals(Attributes.NOT_SET);
  }

  private static AttributeChange volumeSize(String before, String after) {
    return gigabytes(after) > gigabytes(before) ? change("size", before, after, Way.IN_PLACE)
        : refused("size", before, after, "Volumes only grow");
  }

  /// The number in "20 GB".
  static int gigabytes(String size) {
    return Integer.parseInt(size.substring(0, size.indexOf(' ')));
  }

  private static AttributeChange change(String attribute, String before, String after, Way way) {
    return new AttributeChange(attribute, before, after, way, "");
  }

  private static AttributeChange refused(String attribute, String before, String after, String reason) {
    return new AttributeChange(attribute, before, after, Way.REFUSED, reason);
  }
}
