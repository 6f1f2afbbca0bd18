/// Tests of plan files: examples for each rule, properties for what always holds.
@NullMarked
package org.lct.planfile;

import org.jspecify.annotations.NullMarked;
