package org.lct.app.action;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Which perspective is shown. JavaFX thread only.
public final class Navigation {
  private final ReadOnlyObjectWrapper<Perspective> perspective = new ReadOnlyObjectWrapper<>(
      Perspective.DESIGN);

  /// The perspective that is shown.
  public ReadOnlyObjectProperty<Perspective> perspectiveProperty() {
    return perspective.getReadOnlyProperty();
  }

  /// Shows another one.
  public void show(Perspective other) {
    perspective.set(other);
  }
}
