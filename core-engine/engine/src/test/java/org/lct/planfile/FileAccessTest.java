package org.lct.planfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lct.diagnostic.Diagnostic;

/// What the file system refuses is a diagnostic, never an exception and never a wait.
class FileAccessTest {
  @TempDir
  private Path directory;

  @Test
  void readsAFile() throws IOException {
    var file = Files.writeString(directory.resolve("shop.yaml"), "tags: a\n");

    var read = PlanReader.read(file);

    assertThat(read.plan().value().orElseThrow().name()).contains("shop");
    assertThat(read.document().fileName()).isEqualTo(file.toString());
    assertThat(read.plan().diagnostics().getFirst().range().orElseThrow().start()).isEqualTo(file + ":1:1");
  }

  @Test
  void followsSymbolicLinks() throws IOException {
    var file = Files.writeString(directory.resolve("shop.yaml"), "name: shop\n");
    var link = Files.createSymbolicLink(directory.resolve("link.yaml"), file);

    assertThat(PlanReader.read(link).plan().value()).isPresent();
  }

  @Test
  void saysWhereItLookedForAMissingFile() {
    var file = directory.resolve("missing.yaml");

    var problem = only(file);

    assertThat(problem.code()).isEqualTo("file-missing");
    assertThat(problem.detail()).contains(file.toAbsolutePath().toString());
    assertThat(only(Path.of("no/such/plan.yaml")).code()).isEqualTo("file-missing");
  }

  @Test
  void refusesADirectory() {
    assertThat(only(directory).code()).isEqualTo("file-not-regular");
    assertThat(only(directory).summary()).contains("directory");
  }

  @Test
  void refusesAPipeWithoutOpeningIt() throws IOException, InterruptedException {
    var pipe = directory.resolve("pipe.yaml");
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "no mkfifo");
    assertThat(new ProcessBuilder("/usr/bin/mkfifo", pipe.toString()).start().waitFor()).isZero();

    assertThat(only(pipe).code()).isEqualTo("file-not-regular");
  }

  @Test
  void refusesALinkThatLeadsToItself() throws IOException {
    var link = directory.resolve("loop.yaml");
    Files.createSymbolicLink(link, link);

    assertThat(only(link).code()).isEqualTo("file-unreadable");
  }

  @Test
  void refusesAFileThatIsTooLargeWithoutKeepingIt() throws IOException {
    var file = Files.write(directory.resolve("large.yaml"), new byte[Decoder.MAX_BYTES + 1]);

    assertThat(only(file).code()).isEqualTo("file-too-large");
    assertThat(PlanReader.read(file).document().isComplete()).isFalse();
  }

  @Test
  void saysWhatTheFileSystemSays() {
    var file = Path.of("shop.yaml");

    assertThat(FileProblems.unreadable(file, new AccessDeniedException("shop.yaml")).summary())
        .contains("no permission");
    assertThat(FileProblems.unreadable(file, new NoSuchFileException("shop.yaml")).code())
        .isEqualTo("file-missing");
    assertThat(FileProblems.unreadable(file, new FileSystemException("shop.yaml", null, "Input/output error"))
        .summary())
        .isEqualTo("The file cannot be read: Input/output error");
    assertThat(FileProblems.unreadable(file, new FileNotFoundException("internal wording")).summary())
        .isEqualTo("The file cannot be read");
    assertThat(FileProblems.unwritable(file, new IOException("No space left on device")).summary())
        .isEqualTo("shop.yaml cannot be written: No space left on device");
  }

  @Test
  void leavesAFileAloneThatIsMarkedAsNotToBeWritten() throws IOException {
    var file = Files.writeString(directory.resolve("shop.yaml"), "name: shop\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));

    var written = PlanWriter.write("name: other\n".getBytes(UTF_8), file);

    assertThat(written.diagnostics()).singleElement().satisfies(problem -> {
      assertThat(problem.code()).isEqualTo("file-unwritable");
      assertThat(problem.summary()).isEqualTo("You have no permission to write shop.yaml");
    });
    assertThat(file).hasContent("name: shop");
  }

  @Test
  void replacesAFileAndKeepsItsPermissions() throws IOException {
    var file = Files.writeString(directory.resolve("shop.yaml"), "name: old\n");
    assumeTrue(file.getFileSystem().supportedFileAttributeViews().contains("posix"));
    var permissions = PosixFilePermissions.fromString("rw-r-----");
    Files.setPosixFilePermissions(file, permissions);

    var written = PlanWriter.write(document("name: new\n"), file);

    assertThat(written.value()).contains(file.toRealPath());
    assertThat(file).hasContent("name: new\n");
    assertThat(Files.getPosixFilePermissions(file)).isEqualTo(permissions);
    assertThat(directory).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void writesANewFileAsOthersAreWritten() throws IOException {
    var file = directory.resolve("new.yaml");
    var ordinary = Files.createFile(directory.resolve("ordinary.yaml"));

    assertThat(PlanWriter.write(document("name: new\n"), file).failed()).isFalse();

    assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(ordinary));
  }

  @Test
  void writesThroughASymbolicLink() throws IOException {
    var file = Files.writeString(directory.resolve("shop.yaml"), "name: old\n");
    var link = Files.createSymbolicLink(directory.resolve("link.yaml"), file);

    PlanWriter.write(document("name: new\n"), link);

    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("name: new\n");
  }

  @Test
  void writesThroughASymbolicLinkThatLeadsNowhereYet() throws IOException {
    var link = Files.createSymbolicLink(directory.resolve("link.yaml"), Path.of("shop.yaml"));

    PlanWriter.write(document("name: new\n"), link);

    assertThat(link).isSymbolicLink();
    assertThat(directory.resolve("shop.yaml")).hasContent("name: new\n");
  }

  @Test
  void leavesEverythingAsItIsWhenItCannotWrite() {
    var nowhere = directory.resolve("no/such/directory/shop.yaml");

    assertThat(PlanWriter.write(document("name: new\n"), nowhere).diagnostics()).extracting(Diagnostic::code)
        .containsExactly("file-unwritable");
    assertThat(PlanWriter.write(document("name: new\n"), directory).diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly("file-not-regular");
  }

  @Test
  void neverEmptiesAFileItCouldNotRead() throws IOException {
    var file = Files.write(directory.resolve("large.yaml"), new byte[Decoder.MAX_BYTES + 1]);

    assertThat(PlanWriter.write(PlanReader.read(file).document(), file).diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly("file-unwritable");
    assertThat(file).hasSize(Decoder.MAX_BYTES + 1);
  }

  private static PlanDocument document(String text) {
    return PlanReader.read("shop.yaml", text.getBytes(UTF_8)).document();
  }

  private static Diagnostic only(Path file) {
    var read = PlanReader.read(file);
    assertThat(read.plan().diagnostics()).hasSize(1);
    assertThat(read.plan().value()).isEmpty();
    assertThat(read.document().bytes()).isEmpty();
    return read.plan().diagnostics().getFirst();
  }
}
