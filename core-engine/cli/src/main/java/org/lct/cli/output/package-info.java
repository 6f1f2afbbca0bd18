/// How results reach the person or program that called: as text for people, as JSON lines for programs
/// (`docs/json.md`). The only place of the command line that writes.
@NullMarked
package org.lct.cli.output;

import org.jspecify.annotations.NullMarked;
