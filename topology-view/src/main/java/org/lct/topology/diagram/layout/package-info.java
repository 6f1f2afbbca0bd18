/// Where figures stand and how edges run: a pure function from the shape of a diagram to positions.
///
/// Figures that are connected are arranged by ELK's layered algorithm, top down; such blocks are packed into
/// columns, regions into a grid. What a person has put somewhere ([org.lct.topology.diagram.layout.HandLayout])
/// stands there, and the rest around it. Everything is deterministic and may run on any thread. Units are logical
/// pixels at 100 % zoom.
@NullMarked
package org.lct.topology.diagram.layout;

import org.jspecify.annotations.NullMarked;
