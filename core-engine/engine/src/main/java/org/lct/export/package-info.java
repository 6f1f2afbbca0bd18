/// Plans in the words of other tools: as YAML or JSON, for Terraform, for Ansible, as a summary for a review.
///
/// Every export is a pure function to one text; the same plan gives the same bytes.
@NullMarked
package org.lct.export;

import org.jspecify.annotations.NullMarked;
