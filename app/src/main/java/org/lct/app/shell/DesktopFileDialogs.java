package org.lct.app.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.lct.app.text.Texts;

/// The file dialogs of the desktop, over the window that has the focus.
final class DesktopFileDialogs implements FileDialogs {
  @Override
  public Optional<Path> toWrite(Proposal proposal) {
    var chooser = chooser(proposal.title(), proposal.folder());
    chooser.setInitialFileName(proposal.name());
    chooser.getExtensionFilters().setAll(new ExtensionFilter(proposal.kind(), "*." + proposal.extension()));
    return Optional.ofNullable(chooser.showSaveDialog(owner())).map(File::toPath);
  }

  @Override
  public Optional<Path> toRead(Wanted wanted) {
    var chooser = chooser(wanted.title(), wanted.folder());
    chooser.getExtensionFilters().setAll(
        new ExtensionFilter(Texts.of("open.plans"), "*.yaml", "*.yml", "*.json"),
        new ExtensionFilter(Texts.of("open.all"), "*.*"));
    return Optional.ofNullable(chooser.showOpenDialog(owner())).map(File::toPath);
  }

  private static FileChooser chooser(String title, Optional<Path> folder) {
    var chooser = new FileChooser();
    chooser.setTitle(title);
    folder.map(Path::toFile).filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
    return chooser;
  }

  private static @Nullable Window owner() {
    return Window.getWindows().stream().filter(Window::isFocused).findFirst().orElse(null);
  }
}
