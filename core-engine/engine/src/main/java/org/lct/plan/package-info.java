/// The cluster plan as values: what the user wants, exactly as the file says it.
///
/// Records here mirror the keys of the plan format (`docs/plan-format.md`); templates are not yet
/// applied, counts not yet expanded, names not yet resolved. Two plans that are equal deploy the
/// same cluster. Nothing here knows files, positions or clouds.
@NullMarked
package org.lct.plan;

import org.jspecify.annotations.NullMarked;
