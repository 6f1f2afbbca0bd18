package org.lct.plan;

import java.util.List;

/// A StackScript of the user's own: its label, the file with the script and the images it runs on.
public record StackScriptPlan(String label, String file, List<String> images) {
  public StackScriptPlan { images = List.copyOf(images); }
}
