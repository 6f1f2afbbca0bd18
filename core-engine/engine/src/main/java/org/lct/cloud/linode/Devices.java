package org.lct.cloud.linode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The devices of boot configurations. Pure functions.
final class Devices {
  /// `sda` to `sdz`, then `sdaa` to `sdbl` (facts of the API).
  private static final int MOST = 64;
  private static final int LETTERS = 26;
  private static final String VOLUME = "volume_id";

  private Devices() {}

  /// Adds the volumes of a configuration to new devices for it, which would detach them if they did not name them:
  /// each under its own name, or, where that is taken now, under the first that is free.
  static void keepVolumes(ObjectNode devices, JsonNode before) {
    var named = devices.valueStream().map(device -> device.path(VOLUME).asLong())
        .collect(Collectors.toSet());
    var displaced = new ArrayList<JsonNode>();
    before.properties().forEach(device -> {
      var what = device.getValue();
      if (!what.path(VOLUME).isIntegralNumber() || named.contains(what.path(VOLUME).asLong()))
        return;
      if (devices.has(device.getKey()))
        displaced.add(what);
      else
        put(devices, device.getKey(), what);
    });
    var free = names().filter(name -> !devices.has(name)).toList();
    List<JsonNode> fitting = displaced.subList(0, Math.min(displaced.size(), free.size()));
    for (int i = 0; i < fitting.size(); i++)
      put(devices, free.get(i), fitting.get(i));
  }

  private static void put(ObjectNode devices, String name, JsonNode volume) {
    devices.putObject(name).put(VOLUME, volume.path(VOLUME).asLong());
  }

  private static Stream<String> names() {
    return IntStream.range(0, MOST).mapToObj(i -> "sd"
        + (i < LETTERS ? "" : Character.toString('a' + i / LETTERS - 1)) + (char) ('a' + i % LETTERS));
  }
}
