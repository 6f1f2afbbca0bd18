/// What a plan must satisfy before it is deployed: one [PlanRule] per concern, all of them run by
/// [PlanValidator] over a plan that was expanded as far as it goes.
///
/// Rules are pure and know neither files nor clouds; what resolving and expanding find themselves
/// (unknown names, counters, templates) is reported there and joined here. Only [MissingSteps] looks at the
/// operator's disk, and only when asked.
@NullMarked
package org.lct.validate;

import org.jspecify.annotations.NullMarked;
