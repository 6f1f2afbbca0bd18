/// The open plan against another one: what it is compared with, what differs, and the views that say so. The diagram
/// and the outline show it, too.
@NullMarked
package org.lct.editor.compare;

import org.jspecify.annotations.NullMarked;
