/// JSON as the sandbox reads and writes it: one mapper, dates in the form of the API.
///
/// The bottom of the module: knows nothing else of ours.
@NullMarked
package org.lct.sandbox.json;

import org.jspecify.annotations.NullMarked;
