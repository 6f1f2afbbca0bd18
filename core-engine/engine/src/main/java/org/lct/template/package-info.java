/// Whole stacks as plan files that come with the product, to begin a plan of one's own with. Each uses only
/// what can be deployed today.
@NullMarked
package org.lct.template;

import org.jspecify.annotations.NullMarked;
