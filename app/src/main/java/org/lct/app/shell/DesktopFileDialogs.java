package org.lct.app.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.lct.app.text.Texts;

/// The file dialogs of the desktop, over the window that has the focus.
final class DesktopFileDialogs implements FileDialogs {
  @Override
  public Optional<Path> toWrite(Wanted wanted, String name) {
    var chooser = chooser(wanted);
    chooser.setInitialFileName(name);
    return Optional.ofNullable(chooser.showSaveDialog(owner())).map(File::toPath);
  }

  @Override
  public List<Path> toRead(Wanted wanted) {
    var chooser = chooser(wanted);
    chooser.getExtensionFilters().add(new ExtensionFilter(Texts.of("open.all"), "*.*"));
    return Stream.ofNullable(chooser.showOpenMultipleDialog(owner())).flatMap(List::stream).map(File::toPath)
        .toList();
  }

  private static FileChooser chooser(Wanted wanted) {
    var chooser = new FileChooser();
    chooser.setTitle(wanted.title());
    chooser.getExtensionFilters().setAll(new ExtensionFilter(wanted.kind(),
        wanted.extensions().stream().map(extension -> "*." + extension).toList()));
    wanted.folder().map(Path::toFile).filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
    return chooser;
  }

  private static @Nullable Window owner() {
    return Window.getWindows().stream().filter(Window::isFocused).findFirst().orElse(null);
  }
}
