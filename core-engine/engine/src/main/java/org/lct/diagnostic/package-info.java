/// What users can act on: diagnostics with a stable code, a place and a remedy.
///
/// A flaw in a plan, a refused call, a held lock are diagnostics; a bug in our own code is an
/// exception and never appears here.
@NullMarked
package org.lct.diagnostic;

import org.jspecify.annotations.NullMarked;
