package org.lct.bench;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import org.lct.bench.Bench.Benchmark;
import org.lct.bench.Bench.Figure;
import org.lct.bench.Bench.Options;
import org.lct.inventory.ClusterChange;
import org.lct.inventory.ClusterWriter;
import org.lct.inventory.Inventory;
import org.lct.inventory.JournalEntry;

/// How many entries of the journal are durable in a second, written one by one by as many threads as a deployment has,
/// beside what the disk takes: one forced write after the other.
final class JournalBench implements Benchmark {
  private static final int THREADS = 64;
  private static final int ENTRIES = 20_000;
  private static final int FORCED = 500;

  @Override
  public List<Figure> run(Options options) throws Exception {
    var home = Files.createTempDirectory("lct-bench");
    try (var writer = BenchEngine.at(home).getInstance(Inventory.class).lock("bench", "bench")) {
      write(writer, ENTRIES / 4, 0);
      long start = System.nanoTime();
      write(writer, ENTRIES, ENTRIES);
      double seconds = (System.nanoTime() - start) / 1e9;
      return List.of(Figure.atLeast("journal_per_second", ENTRIES / seconds, 1000),
          new Figure("forced_writes_per_second", forced(home.resolve("floor"))));
    }
  }

  private static void write(ClusterWriter writer, int entries, int from) throws InterruptedException {
    try (var threads = Executors.newFixedThreadPool(THREADS)) {
      for (int i = 0; i < entries; i++) {
        var entry = new JournalEntry.Intended("create us-east/web[" + (from + i) + "]", Instant.EPOCH);
        threads.execute(() -> writer.record(new ClusterChange.Journal(entry)));
      }
    }
  }

  private static double forced(Path file) throws Exception {
    try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      long start = System.nanoTime();
      for (int i = 0; i < FORCED; i++) {
        channel.write(ByteBuffer.wrap(new byte[100]));
        channel.force(false);
      }
      return FORCED / ((System.nanoTime() - start) / 1e9);
    }
  }
}
