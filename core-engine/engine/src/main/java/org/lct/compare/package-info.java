/// Two plans against each other, before either is deployed: which of their entries are in one only, and which keys of
/// the others differ. What is deployed is compared in `org.lct.diff`.
///
/// Entries are compared as they apply in their region, with the region plan and the defaults under them. Where an entry
/// stands in the file, and how it is written, is no difference. Pure functions.
@NullMarked
package org.lct.compare;

import org.jspecify.annotations.NullMarked;
