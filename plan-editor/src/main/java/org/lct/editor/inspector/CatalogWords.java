package org.lct.editor.inspector;

import java.util.function.Function;
import org.lct.cloud.Image;
import org.lct.cloud.LinodeType;
import org.lct.diagnostic.Checked;
import org.lct.editor.gesture.Needs;
import org.lct.editor.text.Backticks;
import org.lct.editor.text.Money;
import org.lct.editor.text.Texts;
import org.lct.expand.ImageNames;
import org.lct.expand.RegionNames;
import org.lct.expand.TypeNames;
import org.lct.plan.PlanPath;

/// What the catalogue knows of what is typed: a type that is named by its memory is spelt out, and what it does not know
/// is said at once. Of what the plan has already, the problems say that.
final class CatalogWords {
  private CatalogWords() {}

  /// "Linode 2GB: 1 CPU, 2 GB memory, 50 GB disk, $12.00 a month".
  static Remark type(Showing showing, Field field, String text) {
    return words(new TypeNames(showing.catalog()).resolve(text, PlanPath.ROOT), field, text,
        type -> new Needs(showing.regions()).againstType(type).map(Remark::problem)
            .orElseGet(() -> Remark.help(words(type, showing))));
  }

  private static String words(LinodeType type, Showing showing) {
    var words = Texts.of("details.type.value", type.label(), type.vcpus(), type.memory() / 1024,
        type.disk() / 1024);
    return type.price().in(showing.region())
        .map(price -> Texts.of("inspector.type.price", words, Money.exact(price))).orElse(words);
  }

  /// The image that is installed, which is the newest Debian where none is written.
  static Remark image(Showing showing, Field field, String text) {
    return text.isEmpty()
        ? showing.nodes().flatMap(nodes -> nodes.nodes().image()).map(Image::label).map(Remark::help)
            .orElse(Remark.NONE)
        : words(new ImageNames(showing.catalog()).resolve(text, PlanPath.ROOT), field, text,
            image -> Remark.help(image.label()));
  }

  static Remark region(Showing showing, Field field, String text) {
    return words(new RegionNames(showing.catalog()).resolve(text, PlanPath.ROOT), field, text,
        region -> Remark.help(region.label()));
  }

  private static <T> Remark words(Checked<T> found, Field field, String text, Function<T, Remark> known) {
    if (text.isEmpty())
      return Remark.NONE;
    return found.value().map(known).orElseGet(() -> text.equals(field.text())
        ? Remark.NONE
        : found.diagnostics().stream().findFirst()
            .map(diagnostic -> Remark.problem(Backticks.without(diagnostic.summary()))).orElse(Remark.NONE));
  }
}
