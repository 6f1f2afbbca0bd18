/// Plan files: reading them with positions, checking their structure, writing them back without loss.
///
/// A file is decoded ([org.lct.planfile.Decoder]), composed into nodes that know where they stand
/// ([org.lct.planfile.YamlComposer]), checked against the one table of the format
/// ([org.lct.planfile.PlanShapes]) and only then bound to the records of `org.lct.plan`. The table also
/// yields the JSON Schema and the reference in `docs/plan-format.md`. What needs a catalogue or a cloud
/// is checked elsewhere.
@NullMarked
package org.lct.planfile;

import org.jspecify.annotations.NullMarked;
