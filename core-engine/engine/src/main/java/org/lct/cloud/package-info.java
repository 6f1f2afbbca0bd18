/// The port to a cloud: what it offers ([Catalog]), what the engine asks of it ([CloudProvider]) and
/// what a refused or lost call means ([CallFailure]).
///
/// Adapters live in sub-packages; the engine knows them by their module class only.
@NullMarked
package org.lct.cloud;

import org.jspecify.annotations.NullMarked;
