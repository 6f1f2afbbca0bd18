/// What we remember of clusters: the plan last deployed, the resources we made, the journal of every
/// deployment, and who is changing a cluster right now.
///
/// Reading never locks and works while somebody writes; one writer at a time per cluster.
@NullMarked
package org.lct.inventory;

import org.jspecify.annotations.NullMarked;
