package org.lct.app.recovery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lct.cloud.BundledCatalog;
import org.lct.editor.session.PlanSession;
import org.lct.planfile.PlanReader;
import org.lct.testing.HeldTasks;
import org.lct.testing.ImmediateTasks;

class RecoveryTest {
  @TempDir
  private Path folder;

  @Test
  void whatIsBeingWrittenWhenTheWindowClosesIsNotKept() {
    var held = new HeldTasks();
    var recovery = unsaved(held);
    recovery.end();
    held.runAll();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void whatWasWrittenGoesWhenTheWindowCloses() {
    var held = new HeldTasks();
    var recovery = unsaved(held);
    held.runAll();
    assertThat(folder).isNotEmptyDirectory();
    recovery.end();
    assertThat(folder).isEmptyDirectory();
  }

  /// A plan was changed, and what is not saved of it is about to be written.
  private Recovery unsaved(HeldTasks held) {
    var session = new PlanSession(new ImmediateTasks(), BundledCatalog.load(), InstantSource.system());
    var recovery = new Recovery(folder, session, held, Runnable::run, InstantSource.system());
    session.open(PlanReader.read("shop.yaml", "name: shop\n".getBytes(UTF_8)));
    session.type("name: shop\nregions: []\n");
    assertThat(held.waiting()).isPositive();
    return recovery;
  }
}
