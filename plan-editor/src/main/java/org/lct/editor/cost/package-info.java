/// What the plan costs: the table of its parts and the bar with the sums.
@NullMarked
package org.lct.editor.cost;

import org.jspecify.annotations.NullMarked;
