/// What is wrong with the plan: the list of problems, the walk through them, and the view of a file that says no
/// plan.
@NullMarked
package org.lct.editor.problems;

import org.jspecify.annotations.NullMarked;
