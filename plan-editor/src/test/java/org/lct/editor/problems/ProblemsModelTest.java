package org.lct.editor.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lct.diagnostic.Severity;
import org.lct.editor.figures.Problem;
import org.lct.editor.session.PlanSession;
import org.lct.editor.testing.Plans;
import org.lct.testing.ImmediateTasks;

class ProblemsModelTest {
  private final PlanSession session = Plans.session(new ImmediateTasks());
  private final ProblemsModel model = new ProblemsModel(session);

  @BeforeEach
  void open() {
    session.open(Plans.iotCruncher());
  }

  @Test
  void thereIsNoCurrentProblemAtFirst() {
    assertThat(model.problemsProperty().get()).hasSize(20);
    assertThat(model.currentProperty().get()).isEmpty();
    assertThat(session.selectionProperty().get()).isEmpty();
  }

  @Test
  void nextGoesFromTheFirstToTheLastAndRoundAgain() {
    for (var problem : model.problemsProperty().get()) {
      model.next();
      assertThat(model.currentProperty().get()).contains(problem);
    }
    model.next();
    assertThat(model.currentProperty().get()).contains(model.problemsProperty().get().getFirst());
  }

  @Test
  void previousStartsAtTheLastAndGoesRoundToo() {
    model.previous();
    assertThat(model.currentProperty().get()).contains(model.problemsProperty().get().getLast());
    model.next();
    assertThat(model.currentProperty().get()).contains(model.problemsProperty().get().getFirst());
    model.previous();
    assertThat(model.currentProperty().get()).contains(model.problemsProperty().get().getLast());
  }

  @Test
  void goingToAProblemSelectsWhatItIsAboutAndSaysSo() {
    model.next();
    assertThat(session.selectionProperty().get()).containsExactly("ap-south/kafkaservers3");
    assertThat(model.announcementProperty().get())
        .isEqualTo("Problem 1 of 20. Error: There is no counter kafkacounte3, kafkaservers3,"
            + " line 57, column 34");
  }

  @Test
  void goesToTheWorstProblemOfAFigure() {
    model.selectWorstOf("ap-south/kafkaservers3");
    assertThat(severity()).contains(Severity.ERROR);
    model.selectWorstOf("us-east/sparkservers");
    assertThat(severity()).contains(Severity.WARNING);
  }

  @Test
  void staysWhereItIsForAFigureWithoutProblems() {
    model.next();
    var before = model.currentProperty().get();
    model.selectWorstOf("us-east/nobody");
    assertThat(model.currentProperty().get()).isEqualTo(before);
  }

  @Test
  void withoutProblemsThereIsNowhereToGo() {
    session.close(session.currentProperty().get().orElseThrow());
    model.next();
    model.previous();
    assertThat(model.currentProperty().get()).isEmpty();
  }

  @Test
  void aProblemThatIsStillThereStaysTheCurrentOne() {
    model.previous();
    var before = model.currentProperty().get();
    session.open(Plans.iotCruncher());
    assertThat(model.currentProperty().get()).isEqualTo(before).isPresent();
  }

  @Test
  void aProblemThatIsMendedIsNotTheCurrentOneAnyMore() {
    model.previous();
    session.open(Plans.haWordpress());
    assertThat(model.currentProperty().get()).isEmpty();
  }

  @Test
  void afterAProblemIsMendedTheNextOneIsThatInItsPlace() {
    model.next();
    model.next();
    var third = model.problemsProperty().get().get(2);
    model.applyFirst();
    assertThat(session.undoLabelProperty().get()).isPresent();
    assertThat(model.currentProperty().get()).isEmpty();
    model.next();
    assertThat(model.currentProperty().get()).contains(third);
  }

  @Test
  void aFixOfAProblemThatIsGoneDoesNothing() {
    model.previous();
    var problem = model.currentProperty().get().orElseThrow();
    var fix = model.fixesOf(problem).getFirst();
    model.apply(problem, fix);
    var after = session.documentProperty().get();
    model.apply(problem, fix);
    assertThat(session.documentProperty().get()).isEqualTo(after);
    assertThat(model.fixesOf(problem)).isEmpty();
  }

  @Test
  void aFileThatSaysNoPlanHasNoFixes() {
    session.open(Plans.noYaml());
    assertThat(model.problemsProperty().get()).isNotEmpty()
        .allMatch(problem -> model.fixesOf(problem).isEmpty());
  }

  private Optional<Severity> severity() {
    return model.currentProperty().get().map(Problem::diagnostic).map(diagnostic -> diagnostic.severity());
  }
}
