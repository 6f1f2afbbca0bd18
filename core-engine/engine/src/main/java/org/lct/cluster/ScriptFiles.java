package org.lct.cluster;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.plan.ClusterPlan;
import org.lct.plan.Placed;
import org.lct.plan.PlanPath;
import org.lct.plan.StackScriptPlan;

/// The texts of a plan's StackScripts, read from its files.
///
/// @param texts by label, those that can be used
/// @param problems with the others
record ScriptFiles(Map<String, String> texts, List<Diagnostic> problems) {
  /// What a StackScript may have of bytes: our limit, as much as Linode takes for the answers to one; none is known for
  /// the text.
  private static final int MOST = 65_535;

  ScriptFiles {
    texts = Map.copyOf(texts);
    problems = List.copyOf(problems);
  }

  /// Reads the files of a plan; relative paths start at `baseDirectory`, the plan's own.
  static ScriptFiles of(ClusterPlan plan, Path baseDirectory) {
    var texts = new HashMap<String, String>();
    var problems = new ArrayList<Diagnostic>();
    Placed.each(PlanPath.ROOT.key("stackscripts"), plan.stackscripts()).forEach(placed -> {
      try {
        texts.putIfAbsent(placed.value().label(), text(placed.value(), baseDirectory));
      } catch (Unusable e) {
        problems.add(Diagnostic.error(e.code, Subject.at(placed.path().key("file")),
            "The file of StackScript `%s` %s".formatted(placed.value().label(), e.what), e.remedy));
      }
    });
    return new ScriptFiles(texts, problems);
  }

  private static String text(StackScriptPlan script, Path baseDirectory) throws Unusable {
    var bytes = bytes(script, baseDirectory);
    if (bytes.length > MOST)
      throw new Unusable("unusable-stackscript", "is too large",
          "A StackScript has at most %d bytes. Let it fetch the rest.".formatted(MOST));
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (!text.startsWith("#!"))
        throw new Unusable("unusable-stackscript", "does not begin with `#!`",
            "Its first line says what runs it, as in `#!/bin/bash`.");
      return text;
    } catch (CharacterCodingException _) {
      throw new Unusable("unusable-stackscript", "is not UTF-8", "Save it as UTF-8.");
    }
  }

  private static byte[] bytes(StackScriptPlan script, Path baseDirectory) throws Unusable {
    try {
      var file = baseDirectory.resolve(script.file());
      if (!Files.isRegularFile(file))
        throw missing("Nothing can be read at `%s`.".formatted(file));
      try (var content = Files.newInputStream(file)) {
        // One more than may be is enough to see that it is too much.
        return content.readNBytes(MOST + 1);
      }
    } catch (InvalidPathException _) {
      throw missing("That is no path.");
    } catch (IOException e) {
      throw missing("It cannot be read: %s.".formatted(e.getMessage()));
    }
  }

  private static Unusable missing(String why) {
    return new Unusable("missing-stackscript", "is missing", why + " Put it there, or correct the path.");
  }

  private static final class Unusable extends Exception {
    private static final long serialVersionUID = 1;
    private final String code;
    private final String what;
    private final String remedy;

    private Unusable(String code, String what, String remedy) {
      super(what);
      this.code = code;
      this.what = what;
      this.remedy = remedy;
    }
  }
}
