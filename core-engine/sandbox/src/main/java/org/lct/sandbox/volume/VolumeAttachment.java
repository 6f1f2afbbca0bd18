package org.lct.sandbox.volume;

import com.fasterxml.jackson.databind.JsonNode;
import org.lct.sandbox.api.Body;
import org.lct.sandbox.api.Call;
import org.lct.sandbox.api.Field;
import org.lct.sandbox.api.Fields;
import org.lct.sandbox.api.Refusal;
import org.lct.sandbox.cloud.Attachments;
import org.lct.sandbox.cloud.BootConfig.Device;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.cloud.Linode;
import org.lct.sandbox.cloud.LinodeStatus;
import org.lct.sandbox.cloud.Volume;
import org.lct.sandbox.json.Json;
import org.lct.sandbox.linode.BootChoice;
import org.lct.sandbox.linode.LinodeLife;

/// Attaching volumes to Linodes and detaching them. A job under way on the Linode does not hinder it.
record VolumeAttachment(Cloud cloud, LinodeLife life, Attachments attachments) {
  static final Fields FIELDS = Fields.of(Field.number("linode_id").required(),
      Field.number("config_id"), Field.flag("persist_across_boots"));

  /// `POST /volumes/{id}/attach`.
  Volume attach(Call call, Volume volume) {
    var body = FIELDS.read(call);
    var linode = cloud.linodes().find(body.number("linode_id").orElseThrow())
        .orElseThrow(() -> Refusal.invalid("linode_id is not valid", "linode_id"));
    if (volume.linode() != null) {
      throw Refusal.invalid("Volume %d is already attached to a Linode.".formatted(volume.id()));
    }
    if (!volume.region().equals(linode.region())) {
      throw Refusal.invalid("The volume and the Linode must be in the same region.", "linode_id");
    }
    return attach(volume, linode, body);
  }

  /// Attaches a volume of the Linode's region that is attached to nothing.
  Volume attach(Volume volume, Linode linode, Body body) {
    life.living(linode.id());
    if (!attachments.hasRoom(linode)) {
      throw Refusal.invalid("The Linode already has as many disks and volumes as it can have: %d."
          .formatted(attachments.limit(linode)));
    }
    if (body.flag("persist_across_boots", true)) {
      plug(volume, linode, body);
    } else if (linode.status() != LinodeStatus.RUNNING) {
      throw Refusal.invalid("The Linode must be running when persist_across_boots is false.",
          "persist_across_boots");
    }
    return attachments.attach(volume, linode);
  }

  private void plug(Volume volume, Linode linode, Body body) {
    var config = new BootChoice(cloud).of(linode, body.number("config_id"));
    var slot = attachments.freeSlot(linode, config)
        .orElseThrow(
            () -> Refusal.invalid("The configuration profile has no free device slot.", "config_id"));
    cloud.configs().put(config.plugged(slot, Device.ofVolume(volume.id()), cloud.clock().now()));
  }

  /// `POST /volumes/{id}/detach`.
  JsonNode detach(Volume volume) {
    if (volume.linode() == null) {
      throw Refusal.invalid("The volume is not attached.");
    }
    attachments.startToDetach(volume);
    return Json.object();
  }
}
