/// `linodetool`: one class for each command, over the engine's verbs. Commands say what they want from the
/// engine and hand the answer to an [org.lct.cli.output.Output]; they print nothing themselves.
@NullMarked
package org.lct.cli;

import org.jspecify.annotations.NullMarked;
