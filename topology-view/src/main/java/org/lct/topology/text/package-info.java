/// Texts of user interfaces: one bundle for each module.
@NullMarked
package org.lct.topology.text;

import org.jspecify.annotations.NullMarked;
