package org.lct.app.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/// The file dialogs of the desktop, over the window that has the focus.
final class DesktopFileDialogs implements FileDialogs {
  @Override
  public Optional<Path> toWrite(Proposal proposal) {
    var chooser = new FileChooser();
    chooser.setTitle(proposal.title());
    chooser.setInitialFileName(proposal.name());
    chooser.getExtensionFilters().setAll(new ExtensionFilter(proposal.kind(), "*." + proposal.extension()));
    proposal.folder().map(Path::toFile).filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
    var owner = Window.getWindows().stream().filter(Window::isFocused).findFirst().orElse(null);
    return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
  }
}
