/// Bugs of ours that surfaced: a code, a local file, a sentence. Nothing is sent anywhere.
@NullMarked
package org.lct.app.incident;

import org.jspecify.annotations.NullMarked;
