/// What users can do, each declared once, and where they are.
@NullMarked
package org.lct.app.action;

import org.jspecify.annotations.NullMarked;
