package org.lct.cluster;

import com.google.inject.Guice;
import java.nio.file.Path;
import java.time.Clock;
import org.lct.account.Home;
import org.lct.inventory.Inventory;
import org.lct.inventory.xodus.XodusModule;
import org.lct.task.Sleeper;

/// The inventory of a home, opened by a test.
public final class InventoryOf {
  private InventoryOf() {}

  /// The one that a program with this home works with.
  public static Inventory home(Path home) {
    return Guice.createInjector(new XodusModule(new Home(home).clusters()), binder -> {
      binder.bind(Clock.class).toInstance(Clock.systemUTC());
      binder.bind(Sleeper.class).toInstance(Sleeper.SYSTEM);
    }).getInstance(Inventory.class);
  }
}
