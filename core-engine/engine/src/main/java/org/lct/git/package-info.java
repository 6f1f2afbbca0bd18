/// Earlier versions of plan files, as git keeps them. Only the program `git` is asked; nothing here changes a
/// repository.
@NullMarked
package org.lct.git;

import org.jspecify.annotations.NullMarked;
