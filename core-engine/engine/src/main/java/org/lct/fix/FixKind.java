package org.lct.fix;

import java.util.stream.Stream;

/// One way in which problems are mended.
interface FixKind {
  /// The fixes of this kind for a problem, the best first; some may turn out to be impossible in the text.
  Stream<QuickFix> fixes(Flaw flaw);
}
