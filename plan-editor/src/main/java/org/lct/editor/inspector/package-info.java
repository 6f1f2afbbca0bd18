/// The inspector: what is selected, as fields in which every key of the plan format can be given. The values of a form
/// ([Field], [Inspected]) know nothing of JavaFX; the controls show them and carry changes to the session.
@NullMarked
package org.lct.editor.inspector;

import org.jspecify.annotations.NullMarked;
