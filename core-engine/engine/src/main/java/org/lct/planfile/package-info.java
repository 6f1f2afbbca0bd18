/// Plan files: reading them with positions, checking their structure, editing their text, writing them back
/// without loss.
///
/// A file is decoded ([org.lct.planfile.Decoder]), composed into nodes that know where they stand
/// ([org.lct.planfile.YamlComposer]), checked against the one table of the format
/// ([org.lct.planfile.PlanShapes]) and only then bound to the records of `org.lct.plan`. The table also
/// yields the JSON Schema and the reference in `docs/plan-format.md`. What needs a catalogue or a cloud
/// is checked elsewhere.
///
/// An edit ([org.lct.planfile.PlanEdit]) becomes replacements in the text ([org.lct.planfile.EditStep],
/// [org.lct.planfile.Splice]), and the new text is compared with what it must say
/// ([org.lct.planfile.Wanted]).
@NullMarked
package org.lct.planfile;

import org.jspecify.annotations.NullMarked;
