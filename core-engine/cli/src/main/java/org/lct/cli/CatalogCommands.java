package org.lct.cli;

import java.util.List;
import java.util.Optional;
import org.lct.cli.output.Output;
import org.lct.cli.output.Output.CatalogPart;
import org.lct.cloud.CallFailedException;
import org.lct.cluster.CloudProblems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `linodetool regions`, `types` and `images`: what an account can choose from.
final class CatalogCommands {
  private CatalogCommands() {}

  abstract static class Listing extends OutputCommand {
    private final CatalogPart part;
    @Mixin
    private AccountOption account = new AccountOption();

    private Listing(Context context, CatalogPart part) {
      super(context);
      this.part = part;
    }

    @Override
    int run(Output output) {
      return account.use(context(), output, (_, cloud) -> {
        try {
          output.catalog(cloud.catalog(), part);
          return ExitCode.DONE;
        } catch (CallFailedException e) {
          output.diagnostics(List.of(CloudProblems.of(e.failure())), Optional.empty());
          return ExitCode.FAILED;
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          return ExitCode.FAILED;
        }
      });
    }
  }

  @Command(name = "regions", description = "Lists the regions.")
  static final class Regions extends Listing {
    Regions(Context context) {
      super(context, CatalogPart.REGIONS);
    }
  }

  @Command(name = "types", description = "Lists the types of Linodes with their list prices in USD a month.")
  static final class Types extends Listing {
    Types(Context context) {
      super(context, CatalogPart.TYPES);
    }
  }

  @Command(name = "images", aliases = "distributions", description = "Lists the images.")
  static final class Images extends Listing {
    Images(Context context) {
      super(context, CatalogPart.IMAGES);
    }
  }
}
