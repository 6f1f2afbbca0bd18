package org.lct.sandbox.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where committed transactions go.
public abstract sealed class Journal implements Closeable permits FileJournal, NoJournal {
  /// The number of the format that is written.
  static final int FORMAT = 1;

  /// A journal that keeps nothing: the cloud lives in memory only.
  public static Journal none() {
    return new NoJournal();
  }

  /// The journal of an account in this directory, which must exist and belong to this process alone.
  ///
  /// @param number of the account, from 1
  public static Journal in(Path directory, int number) {
    return new FileJournal(file(directory, number));
  }

  /// How many accounts have a journal in this directory.
  public static int count(Path directory) {
    var count = 0;
    while (Files.exists(file(directory, count + 1))) {
      count++;
    }
    return count;
  }

  private static Path file(Path directory, int number) {
    return directory.resolve(number == 1 ? "cloud.jsonl" : "cloud-%d.jsonl".formatted(number));
  }

  /// Reads what is there into the image and gets ready to append.
  ///
  /// @throws IOException with a message for users
  abstract void open(Image image) throws IOException;

  /// Puts this content in the place of all that was written. When this fails, everything is as before.
  ///
  /// @throws IOException when it could not be written
  abstract void replace(Image image) throws IOException;

  /// Writes one transaction, which then survives the end of this process, however that comes (not that of the
  /// machine: nothing waits for the disk).
  ///
  /// @throws IOException when it could not be written; nothing of it is then left in the journal
  abstract void append(Transaction transaction) throws IOException;
}
