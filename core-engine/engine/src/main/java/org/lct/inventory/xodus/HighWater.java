package org.lct.inventory.xodus;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// How far a store has come: the number of its last transaction, in a file beside it. A store of which a part was
/// overwritten opens as what it was before that part was written; only this file tells.
///
/// It is written behind the store and not synced, so that after a power cut it says less than the store, never more.
record HighWater(Path file) {
  static HighWater in(Path folder) {
    return new HighWater(folder.resolve("number"));
  }

  /// The number of the last transaction as far as is known; 0 if nothing is.
  long number() throws IOException {
    try {
      var bytes = Files.readAllBytes(file);
      return bytes.length < Long.BYTES ? 0 : ByteBuffer.wrap(bytes).getLong();
    } catch (NoSuchFileException e) {
      // A new store, or one that an earlier version wrote.
      return 0;
    }
  }

  /// The transaction with this number is durable.
  void reach(long number) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.allocate(Long.BYTES).putLong(0, number), 0);
    }
  }

  /// The store is about to go.
  void forget() throws IOException {
    Files.deleteIfExists(file);
  }
}
