package org.lct.editor.gesture;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.session.Preview;
import org.lct.editor.text.Money;
import org.lct.editor.text.Texts;

/// What is said beside something that hovers.
///
/// @param deed what letting go would do, or why it does nothing
/// @param note what else comes of it; empty for nothing
/// @param places where; empty for where it hovers
/// @param difference what a month would cost more or less; empty while that is not known
public record HintWords(String deed, String note, String places, String difference) {
  /// The words for an offer.
  ///
  /// @param preview what is known of what it would make of the plan
  public static HintWords of(CheckedPlan plan, Offer offer, Optional<Preview> preview) {
    return new HintWords(offer.words(), offer.note(), offer.isAccepted() ? places(plan, offer, preview) : "",
        preview.map(HintWords::difference).orElse(""));
  }

  private static String places(CheckedPlan plan, Offer offer, Optional<Preview> preview) {
    var linodes = preview.stream().flatMap(now -> now.linodes().entrySet().stream())
        .map(more -> Texts.of(more.getValue() > 0 ? "drag.more" : "drag.less", Math.abs(more.getValue()),
            more.getKey()))
        .collect(Collectors.joining(", "));
    var regions = offer.places().stream().filter(id -> plan.region(id).isPresent()).sorted().toList();
    return linodes.isEmpty() && regions.size() > 1
        ? Texts.of("drag.regions", String.join(", ", regions))
        : linodes;
  }

  private static String difference(Preview preview) {
    return preview.difference().signum() == 0 ? Texts.of("drag.same")
        : Texts.of("drag.difference", Money.signed(preview.difference()));
  }

  /// All of it, line by line.
  public List<String> lines() {
    return Stream.of(deed, note, places, difference).filter(line -> !line.isEmpty()).toList();
  }
}
