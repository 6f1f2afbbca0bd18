package org.lct.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.lct.sandbox.Client.Reply;
import org.lct.sandbox.history.Call;

/// Clients that all at once make, change, look at and delete volumes and firewalls of a few labels, and write down what
/// they saw.
final class ConcurrentClients {
  /// What a cloud has, by path and label.
  record Thing(long id, String tag) {}

  private static final Map<String, String> CREATE = Map.of("/volumes", "'region':'us-ord'",
      "/networking/firewalls",
      "'rules':{'inbound_policy':'DROP','outbound_policy':'DROP'}");
  private static final List<String> PATHS = List.of("/networking/firewalls", "/volumes");

  private final Client api;
  private final long seed;
  private final Queue<Call<Map<String, Thing>>> history = new ConcurrentLinkedQueue<>();
  private final Queue<Long> ids = new ConcurrentLinkedQueue<>(List.of(1L));

  ConcurrentClients(Client api, long seed) {
    this.api = api;
    this.seed = seed;
  }

  /// So many clients with so many requests each; what they saw.
  List<Call<Map<String, Thing>>> run(int clients, int requests)
      throws InterruptedException, ExecutionException {
    var start = new CyclicBarrier(clients);
    try (var threads = Executors.newFixedThreadPool(clients)) {
      var all = IntStream.range(0, clients).mapToObj(client -> threads.submit(() -> {
        var random = new SplittableRandom(seed + client);
        start.await();
        for (var i = 0; i < requests; i++) {
          act(random);
        }
        return client;
      })).toList();
      for (var one : all) {
        one.get();
      }
    }
    return List.copyOf(history);
  }

  private void act(SplittableRandom random) {
    var path = PATHS.get(random.nextInt(PATHS.size()));
    var label = "label-" + random.nextInt(3);
    var tag = "tag-" + random.nextInt(100);
    var known = ids.stream().skip(random.nextInt(ids.size())).findFirst().orElseThrow();
    switch (random.nextInt(6)) {
      case 0, 1 -> create(path, label, tag);
      case 2 -> update(path, known, label, tag);
      case 3 -> seen("DELETE " + path + "/" + known, () -> api.delete(path + "/" + known),
          reply -> state -> deleted(state, path, known, reply));
      case 4 -> seen("GET " + path + "/" + known, () -> api.get(path + "/" + known),
          reply -> state -> Optional.of(state)
              .filter(now -> found(now, path, known).equals(thing(path, reply))));
      default ->
        seen("GET " + path, () -> api.get(path + "?page_size=500"), reply -> state -> Optional.of(state)
            .filter(now -> under(now, path).equals(list(path, reply))));
    }
  }

  private void create(String path, String label, String tag) {
    var body = "{'label':'%s','tags':['%s'],%s}".formatted(label, tag, CREATE.get(path));
    seen("POST " + path + " " + label + " " + tag, () -> api.post(path, body), reply -> {
      if (reply.status() == 200) {
        ids.add(reply.id());
      }
      return state -> reply.status() == 200
          ? Optional.of(state).filter(now -> !now.containsKey(path + label))
              .map(now -> with(now, path + label, new Thing(reply.id(), tag)))
          : Optional.of(state).filter(now -> now.containsKey(path + label) && taken(reply));
    });
  }

  private void update(String path, long id, String label, String tag) {
    var body = "{'label':'%s','tags':['%s']}".formatted(label, tag);
    seen("PUT " + path + "/" + id + " " + label + " " + tag, () -> api.put(path + "/" + id, body),
        reply -> state -> {
          var found = found(state, path, id);
          var free = !state.containsKey(path + label)
              || found.filter(one -> one.getKey().equals(path + label)).isPresent();
          return switch (reply.status()) {
            case 200 -> found.filter(_ -> free)
                .map(one -> with(without(state, one.getKey()), path + label, new Thing(id, tag)));
            case 404 -> Optional.of(state).filter(_ -> found.isEmpty());
            default -> Optional.of(state).filter(_ -> found.isPresent() && !free && taken(reply));
          };
        });
  }

  private static Optional<Map<String, Thing>> deleted(Map<String, Thing> state, String path, long id,
      Reply reply) {
    var found = found(state, path, id);
    return reply.status() == 200 ? found.map(one -> without(state, one.getKey()))
        : Optional.of(state).filter(_ -> found.isEmpty() && reply.status() == 404);
  }

  private void seen(String text, Supplier<Reply> request,
      Function<Reply, Function<Map<String, Thing>, Optional<Map<String, Thing>>>> effect) {
    var begin = System.nanoTime();
    var reply = request.get();
    var end = System.nanoTime();
    history.add(new Call<>(begin, end, effect.apply(reply), "%s: %d %s".formatted(text, reply.status(),
        reply.http().body())));
  }

  private static boolean taken(Reply reply) {
    return reply.status() == 400 && reply.errors().stream().allMatch(error -> error.startsWith("label: "));
  }

  private static Optional<Map.Entry<String, Thing>> found(Map<String, Thing> state, String path, long id) {
    return state.entrySet().stream().filter(one -> one.getKey().startsWith(path) && one.getValue().id() == id)
        .map(one -> Map.entry(one.getKey(), one.getValue())).findFirst();
  }

  private static Optional<Map.Entry<String, Thing>> thing(String path, Reply reply) {
    return reply.status() == 404 ? Optional.empty() : Optional.of(entry(path, reply.body()));
  }

  private static Map<String, Thing> list(String path, Reply reply) {
    var all = new HashMap<String, Thing>();
    reply.data().forEach(element -> all.put(entry(path, element).getKey(), entry(path, element).getValue()));
    return all;
  }

  private static Map.Entry<String, Thing> entry(String path, JsonNode element) {
    return Map.entry(path + element.path("label").asText(),
        new Thing(element.path("id").asLong(), element.path("tags").path(0).asText()));
  }

  private static Map<String, Thing> under(Map<String, Thing> state, String path) {
    var some = new HashMap<>(state);
    some.keySet().removeIf(key -> !key.startsWith(path));
    return some;
  }

  private static Map<String, Thing> with(Map<String, Thing> state, String key, Thing thing) {
    var more = new HashMap<>(state);
    more.put(key, thing);
    return Map.copyOf(more);
  }

  private static Map<String, Thing> without(Map<String, Thing> state, String key) {
    var fewer = new HashMap<>(state);
    fewer.remove(key);
    return Map.copyOf(fewer);
  }
}
