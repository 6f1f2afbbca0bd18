package org.lct.app.shell;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.lct.app.action.Navigation;
import org.lct.app.action.Perspective;
import org.lct.app.settings.SettingsStore;
import org.lct.app.text.Texts;
import org.lct.editor.PlanOpener;
import org.lct.editor.session.PlanSession;
import org.lct.planfile.PlanFile;
import org.lct.planfile.PlanReader;
import org.lct.sample.SamplePlan;

/// Opens plan files and remembers them. JavaFX thread only.
public final class PlanFiles implements PlanOpener {
  private final PlanSession session;
  private final SettingsStore settings;
  private final Navigation navigation;
  private @Nullable Window window;

  /// @param session what plans are opened in
  public PlanFiles(PlanSession session, SettingsStore settings, Navigation navigation) {
    this.session = session;
    this.settings = settings;
    this.navigation = navigation;
  }

  /// Says which window the file dialog belongs to.
  void belongTo(Window owner) {
    window = owner;
  }

  @Override
  public void open(Path file) {
    navigation.show(Perspective.DESIGN);
    session.open(file);
    settings.update(now -> Files.isRegularFile(file) ? now.opened(file) : now.without(file));
  }

  @Override
  public void choose() {
    var chooser = new FileChooser();
    chooser.setTitle(Texts.of("open.title"));
    chooser.getExtensionFilters().setAll(
        new ExtensionFilter(Texts.of("open.plans"), "*.yaml", "*.yml", "*.json"),
        new ExtensionFilter(Texts.of("open.all"), "*.*"));
    session.pathProperty().get().map(Path::toAbsolutePath).map(Path::getParent).map(Path::toFile)
        .filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
    Optional.ofNullable(chooser.showOpenDialog(window)).map(File::toPath).ifPresent(this::open);
  }

  @Override
  public void openSample() {
    open(PlanReader.read(SamplePlan.FILE_NAME, SamplePlan.bytes()));
  }

  @Override
  public void open(PlanFile plan) {
    navigation.show(Perspective.DESIGN);
    session.open(plan);
  }
}
