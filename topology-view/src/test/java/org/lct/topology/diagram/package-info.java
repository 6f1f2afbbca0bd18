/// Tests of the package of the same name.
@NullMarked
package org.lct.topology.diagram;

import org.jspecify.annotations.NullMarked;
