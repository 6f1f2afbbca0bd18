/// The open plan as a view model: what is known of it, what is selected.
///
/// Knows no scene and no stage; what takes long is handed to a [org.lct.task.TaskRunner].
@NullMarked
package org.lct.editor.session;

import org.jspecify.annotations.NullMarked;
