/// Placement groups: Linodes that are kept on hosts of their own.
@NullMarked
package org.lct.sandbox.placement;

import org.jspecify.annotations.NullMarked;
