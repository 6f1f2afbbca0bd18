package org.lct.app.recovery;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lct.secret.PrivateFile;

/// Where processes keep the plans they have not saved: one file each, named after the process. What a process left is
/// the one's who finds it when that process is gone. Thread-safe.
///
/// @param folder made when the first plan is kept
/// @param process whose plans are kept here
record RecoveryFolder(Path folder, ProcessHandle process) {
  private static final Pattern NAME = Pattern.compile("(\\d+)-(\\d+)-(\\d+)\\.json");

  /// A plan and where it is kept.
  record Left(Path file, KeptPlan plan) {}

  /// Keeps a plan, in place of what was kept under that number.
  ///
  /// @throws IOException if it cannot be written; what was kept before stays then
  void keep(int number, KeptPlan plan) throws IOException {
    var file = new PrivateFile(file(number));
    PrivateFile.makeDirectory(folder);
    file.replace(plan.json());
  }

  /// Keeps under a number what another process left.
  void adopt(Left left, int number) throws IOException {
    Files.move(left.file(), file(number), StandardCopyOption.ATOMIC_MOVE);
  }

  /// Forgets what was kept under a number, if anything was.
  void forget(int number) throws IOException {
    Files.deleteIfExists(file(number));
  }

  private Path file(int number) {
    return folder.resolve(process.pid() + "-" + started(process) + "-" + number + ".json");
  }

  /// A process number may be used again; the time of its start tells one from the other.
  private static long started(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }

  /// What processes left that are gone, the oldest first. What is no file, cannot be read or says no plan is left alone:
  /// it keeps nobody from the others.
  ///
  /// @throws IOException if the folder cannot be read
  List<Left> left() throws IOException {
    if (!Files.isDirectory(folder))
      return List.of();
    var found = new ArrayList<Left>();
    try (var files = Files.newDirectoryStream(folder, "*.json")) {
      for (var file : files)
        if (isLeft(file))
          read(file).ifPresent(plan -> found.add(new Left(file, plan)));
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    found.sort((one, other) -> one.plan().at().compareTo(other.plan().at()));
    return List.copyOf(found);
  }

  /// What cannot be read now stays where it is, and is looked for again next time.
  private static Optional<KeptPlan> read(Path file) {
    try {
      return new PrivateFile(file).read().flatMap(KeptPlan::read);
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  private static boolean isLeft(Path file) {
    var name = NAME.matcher(String.valueOf(file.getFileName()));
    return name.matches() && Files.isRegularFile(file)
        && ProcessHandle.of(Long.parseLong(name.group(1))).filter(ProcessHandle::isAlive)
            .filter(alive -> started(alive) == Long.parseLong(name.group(2))).isEmpty();
  }
}
