/// What is selected, in words: a card to read, made from values.
@NullMarked
package org.lct.editor.details;

import org.jspecify.annotations.NullMarked;
