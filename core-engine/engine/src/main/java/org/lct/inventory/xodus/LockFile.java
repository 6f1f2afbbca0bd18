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
      channel.write(ByteBuffer.wrap(JSON.writeValueAsBytes(holder)), 0);
      taken = true;
      return Optional.of(new LockFile(channel));
    } finally {
      if (!taken)
        channel.close();
    }
  }

  /// Which other process took the lock last.
  static LockHolder holder(Path file) {
    try {
      return JSON.readValue(Files.readAllBytes(file), LockHolder.class);
    } catch (IOException e) {
      // Caught between the taking of the lock and the writing of the name.
      return new LockHolder("somebody", 0, "this machine", "changing it", Instant.EPOCH);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
