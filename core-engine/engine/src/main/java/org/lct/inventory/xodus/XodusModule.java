package org.lct.inventory.xodus;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import org.lct.inventory.Inventory;
import org.lct.task.Sleeper;

/// The inventory in a directory of this machine. Binds: [Inventory]. Needs: [Clock], [Sleeper].
public final class XodusModule extends AbstractModule {
  private final Path directory;

  /// @param directory is made when the first cluster is
  public XodusModule(Path directory) {
    this.directory = directory;
  }

  @Provides
  @Singleton
  Inventory inventory(Clock clock, Sleeper sleeper) {
    return new XodusInventory(directory, clock, sleeper);
  }
}
