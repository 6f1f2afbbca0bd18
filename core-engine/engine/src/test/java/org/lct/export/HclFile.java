package org.lct.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.Interval;
import org.openrewrite.hcl.internal.grammar.HCLLexer;
import org.openrewrite.hcl.internal.grammar.HCLParser;

/// An HCL file as OpenRewrite's grammar reads it.
record HclFile(List<Block> blocks) {
  /// A block with the texts of its expressions.
  record Block(String type, List<String> labels, Map<String, String> attributes, List<Block> blocks) {
    String attribute(String name) {
      return Objects.requireNonNull(attributes.get(name), () -> name + " of " + this);
    }

    /// All expressions in it.
    Stream<String> expressions() {
      return Stream.concat(attributes.values().stream(), blocks.stream().flatMap(Block::expressions));
    }
  }

  /// @throws IllegalArgumentException if the text is no HCL
  static HclFile read(String text) {
    var lexer = new HCLLexer(CharStreams.fromString(text));
    var tokens = new CommonTokenStream(lexer);
    var parser = new HCLParser(tokens);
    Stream.of(lexer, parser).forEach(recognizer -> {
      recognizer.removeErrorListeners();
      recognizer.addErrorListener(new Strict());
    });
    var body = parser.configFile().body();
    if (tokens.LA(1) != Token.EOF)
      throw new IllegalArgumentException("Not HCL from " + tokens.LT(1));
    return new HclFile(blocks(body));
  }

  /// The blocks of a type.
  Stream<Block> blocks(String type) {
    return blocks.stream().filter(block -> block.type().equals(type));
  }

  private static List<Block> blocks(HCLParser.BodyContext body) {
    return body.bodyContent().stream().map(HCLParser.BodyContentContext::block).filter(Objects::nonNull)
        .map(HclFile::block).toList();
  }

  private static Block block(HCLParser.BlockContext block) {
    var body = block.blockExpr().body();
    var attributes = new LinkedHashMap<String, String>();
    body.bodyContent().stream().map(HCLParser.BodyContentContext::attribute).filter(Objects::nonNull)
        .forEach(attribute -> {
          if (attributes.put(attribute.Identifier().getText(), text(attribute.expression())) != null)
            throw new IllegalArgumentException("Twice: " + attribute.Identifier());
        });
    return new Block(block.Identifier().getText(),
        block.blockLabel().stream().map(label -> unquoted(label.getText())).toList(), attributes,
        blocks(body));
  }

  private static String text(ParserRuleContext part) {
    return part.start.getInputStream()
        .getText(Interval.of(part.start.getStartIndex(), part.stop.getStopIndex()));
  }

  /// The text that a quoted template without expressions says.
  static String unquoted(String template) {
    if (!template.startsWith("\"") || !template.endsWith("\""))
      throw new IllegalArgumentException("Not quoted: " + template);
    return template.substring(1, template.length() - 1).replace("$${", "${").replace("%%{", "%{")
        .translateEscapes();
  }

  /// The texts of an expression that is the same for all, numbered, or chosen from a list, for `count` resources.
  static List<String> texts(String expression, int count) {
    if (expression.startsWith("[")) {
      var texts = expression.lines().filter(line -> line.strip().startsWith("\""))
          .map(line -> unquoted(line.strip().substring(0, line.strip().length() - 1))).toList();
      if (!expression.endsWith("][count.index]") || texts.size() != count)
        throw new IllegalArgumentException("Not a choice of " + count + ": " + expression);
      return texts;
    }
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> unquoted(expression.replace("${count.index + 1}", Integer.toString(i)))).toList();
  }

  /// Refuses what is no HCL.
  private static final class Strict extends BaseErrorListener {
    @Override
    public void syntaxError(Recognizer<?, ?> recognizer, Object symbol, int line, int column, String message,
        RecognitionException e) {
      throw new IllegalArgumentException("Line %d:%d: %s".formatted(line, column, message));
    }
  }
}
