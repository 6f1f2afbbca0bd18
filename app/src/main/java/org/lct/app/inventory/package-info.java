/// The clusters that are recorded, and what each has.
@NullMarked
package org.lct.app.inventory;

import org.jspecify.annotations.NullMarked;
