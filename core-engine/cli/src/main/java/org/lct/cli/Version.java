package org.lct.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/// The version of the product, from the jar's manifest.
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    var version = Optional.ofNullable(Version.class.getPackage().getImplementationVersion());
    return new String[]{"linodetool " + version.orElse("(built from source)")};
  }
}
