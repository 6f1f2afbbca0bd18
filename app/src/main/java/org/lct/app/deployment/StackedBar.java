package org.lct.app.deployment;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import org.lct.app.text.Texts;
import org.lct.editor.controls.Styled;

/// How far a run is, as a bar: what succeeded, what is under way, what failed, and the rest.
final class StackedBar extends Region {
  private static final double HEIGHT = 8;

  private final Region succeeded = Styled.with(new Region(), "bar-succeeded");
  private final Region inWork = Styled.with(new Region(), "bar-in-work");
  private final Region failed = Styled.with(new Region(), "bar-failed");
  private DeploymentCounts counts = DeploymentCounts.NONE;

  StackedBar() {
    getStyleClass().add("stacked-bar");
    setMinHeight(HEIGHT);
    setPrefHeight(HEIGHT);
    setMaxHeight(HEIGHT);
    setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
    getChildren().addAll(succeeded, inWork, failed);
  }

  void show(DeploymentCounts now) {
    counts = now;
    setAccessibleText(Texts.of("deployment.bar", now.succeeded(), now.total(), now.failed()));
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double at = place(succeeded, counts.succeeded(), 0);
    at = place(inWork, counts.inWork(), at);
    place(failed, counts.failed(), at);
  }

  private double place(Region part, int count, double at) {
    double end = counts.total() == 0 ? at : at + getWidth() * count / counts.total();
    part.resizeRelocate(snapPositionX(at), 0, snapPositionX(end) - snapPositionX(at), HEIGHT);
    return end;
  }
}
