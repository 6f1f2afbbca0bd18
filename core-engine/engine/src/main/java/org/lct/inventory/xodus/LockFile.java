package org.lct.inventory.xodus;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import org.lct.inventory.LockHolder;

/// A file whose lock says that a cluster is being changed and whose content says by whom. The system
/// releases the lock when the process ends, however it ends.
final class LockFile implements AutoCloseable {
  private static final ObjectMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule()).build();

  private final FileChannel channel;

  /// What stands in the file.
  ///
  /// @param started when the holder's process started, because numbers of processes are used again
  private record Entry(LockHolder holder, Instant started) {
    static Entry of(LockHolder holder) {
      return new Entry(holder, started(ProcessHandle.current()));
    }

    /// Whether the process that wrote it still runs on this machine.
    boolean isAlive() {
      return holder.local()
          && ProcessHandle.of(holder.pid()).filter(process -> started(process).equals(started)).isPresent();
    }

    private static Instant started(ProcessHandle process) {
      return process.info().startInstant().orElse(Instant.EPOCH);
    }
  }

  private LockFile(FileChannel channel) {
    this.channel = channel;
  }

  /// Takes the lock; empty if another process has it. This process must not have it already.
  static Optional<LockFile> take(Path file, LockHolder holder) throws IOException {
    var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean taken = false;
    try {
      // A file that was removed in between guards nothing any more.
      if (channel.tryLock() == null || !Files.exists(file))
        return Optional.empty();
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(JSON.writeValueAsBytes(Entry.of(holder))), 0);
      taken = true;
      return Optional.of(new LockFile(channel));
    } finally {
      if (!taken)
        channel.close();
    }
  }

  /// Which other process took the lock last.
  static LockHolder holder(Path file) {
    // Nobody, when caught between the taking of the lock and the writing of the name.
    return read(file).map(Entry::holder)
        .orElseGet(() -> new LockHolder("somebody", 0, "this machine", "changing it", Instant.EPOCH));
  }

  /// Which process of this machine has the lock. Without trying to take it, which would keep others out; this
  /// process must not have the lock, because to close the file would let go of it.
  static Optional<LockHolder> current(Path file) {
    return read(file).filter(Entry::isAlive).map(Entry::holder);
  }

  private static Optional<Entry> read(Path file) {
    try {
      return Files.exists(file) ? Optional.of(JSON.readValue(Files.readAllBytes(file), Entry.class))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      channel.truncate(0);
    }
  }
}
