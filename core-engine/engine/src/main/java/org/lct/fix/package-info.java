/// What can be done about the problems of a plan at the press of a button: each kind of fix is a class that turns a
/// problem into edits of the plan's text. Pure; decides nothing for the user and changes nothing by itself.
@NullMarked
package org.lct.fix;

import org.jspecify.annotations.NullMarked;
