/// Gestures: what a user can do to a plan by hand, as pure functions from what is known of the plan to edits of its
/// text, and what may be dropped where.
@NullMarked
package org.lct.editor.gesture;

import org.jspecify.annotations.NullMarked;
