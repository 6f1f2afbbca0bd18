/// The text of the open plan beside its diagram: what is typed there changes the plan, what changes the plan is seen
/// there. The parts that compute are pure and know no scene.
@NullMarked
package org.lct.editor.source;

import org.jspecify.annotations.NullMarked;
