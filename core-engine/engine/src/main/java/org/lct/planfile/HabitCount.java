package org.lct.planfile;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lct.planfile.YamlNode.Mapping;
import org.lct.planfile.YamlNode.Scalar;
import org.lct.planfile.YamlNode.Sequence;
import org.snakeyaml.engine.v2.common.ScalarStyle;

/// Learns the habits of a file by counting: what it does most often, the smaller of two equals.
final class HabitCount {
  private final SourceText source;
  private final Map<Integer, Integer> steps = new TreeMap<>();
  private final Map<Integer, Integer> listSteps = new TreeMap<>();
  private final Map<Integer, Integer> gaps = new TreeMap<>();
  private final Map<Integer, Integer> blanksAfterColon = new TreeMap<>();
  private final Map<Integer, Integer> blanksAfterComma = new TreeMap<>();
  private int flowLists;
  private int blockLists;
  private int single;
  private int doubled;
  private Optional<String> flag = Optional.empty();

  private HabitCount(SourceText source) {
    this.source = source;
  }

  /// The habits of a text.
  static Habits of(SourceText source, YamlNode root) {
    var count = new HabitCount(source);
    count.visit(root, Optional.of(PlanShapes.CLUSTER));
    int blanks = most(count.blanksAfterColon, 1);
    return new Habits(most(count.steps, 2), most(count.listSteps, 2), most(count.gaps, 1),
        count.flowLists >= count.blockLists, count.doubled > count.single ? '"' : '\'',
        count.flag.orElse("true"), count.isJson(root), ":" + " ".repeat(blanks),
        "," + " ".repeat(most(count.blanksAfterComma, blanks)));
  }

  private boolean isJson(YamlNode root) {
    return root instanceof Mapping && Child.isFlow(source, root)
        && Child.of(source, root).stream().allMatch(child -> source.text().startsWith("\"", child.start()));
  }

  private static int most(Map<Integer, Integer> counts, int otherwise) {
    return counts.entrySet().stream().max(Map.Entry.<Integer, Integer>comparingByValue()
        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder()))).map(Map.Entry::getKey)
        .orElse(otherwise);
  }

  private void visit(YamlNode node, Optional<Shape> shape) {
    switch (node) {
      case Mapping mapping -> {
        boolean flow = Child.isFlow(source, mapping);
        if (flow) {
          countSpread(mapping);
          countSeparators(mapping);
        }
        for (var child : Child.of(source, mapping)) {
          if (!flow)
            countStep(child);
          visit(child.value(), Shapes.ofKey(shape, child.name()));
        }
      }
      case Sequence list -> {
        countList(list);
        if (Child.isFlow(source, list))
          countSeparators(list);
        list.items().forEach(item -> visit(item, Shapes.ofItem(shape)));
      }
      case Scalar scalar -> countScalar(scalar, shape);
      case YamlNode.Alias _,YamlNode.Unusable _ -> {
        // Says nothing of how things are written.
      }
    }
  }

  private void countSpread(Mapping mapping) {
    var children = Child.of(source, mapping);
    int line = source.lineNumber(mapping.span().start());
    if (!children.isEmpty() && children.getFirst().ownsLine(source) && !source.line(line).startsWith("\t")) {
      int step = children.getFirst().column(source) - Lines.indentation(source.line(line));
      if (step > 0)
        steps.merge(step, 1, Integer::sum);
    }
  }

  private void countSeparators(YamlNode collection) {
    for (var child : Child.of(source, collection)) {
      int start = child.start();
      countBlanks(blanksAfterComma, ',', start);
      if (child.head() > start && "'\"".indexOf(source.text().charAt(start)) >= 0)
        countBlanks(blanksAfterColon, ':', child.value().span().start());
    }
  }

  /// Counts none or one between a separator and what follows it on its line.
  private void countBlanks(Map<Integer, Integer> counts, char separator, int offset) {
    int start = offset;
    while (source.text().charAt(start - 1) == ' ')
      start--;
    if (source.text().charAt(start - 1) == separator)
      counts.merge(Math.min(offset - start, 1), 1, Integer::sum);
  }

  private void countStep(Child child) {
    int start = child.value().span().start();
    boolean below = source.lineNumber(start) > source.lineNumber(child.start());
    if (!below || Child.isFlow(source, child.value()))
      return;
    int step = start - source.lineStart(start) - child.column(source);
    if (child.value() instanceof Mapping && step > 0)
      steps.merge(step, 1, Integer::sum);
    else if (child.value() instanceof Sequence && step >= 0)
      listSteps.merge(step, 1, Integer::sum);
  }

  private void countList(Sequence list) {
    boolean ofScalars = list.items().stream().allMatch(Scalar.class::isInstance);
    boolean flow = Child.isFlow(source, list);
    if (ofScalars && !list.items().isEmpty())
      flowLists += flow ? 1 : 0;
    if (ofScalars && !flow)
      blockLists++;
    if (!flow && !list.items().isEmpty()) {
      int dash = list.span().start();
      int start = list.items().getFirst().span().start();
      if (start > dash + 1 && source.lineNumber(start) == source.lineNumber(dash))
        gaps.merge(start - dash - 1, 1, Integer::sum);
    }
  }

  private void countScalar(Scalar scalar, Optional<Shape> shape) {
    single += scalar.style() == ScalarStyle.SINGLE_QUOTED ? 1 : 0;
    doubled += scalar.style() == ScalarStyle.DOUBLE_QUOTED ? 1 : 0;
    if (flag.isEmpty() && shape.filter(Shape.Flag.class::isInstance).isPresent()
        && Flags.of(scalar).isPresent())
      flag = Optional.of(scalar.value());
  }
}
