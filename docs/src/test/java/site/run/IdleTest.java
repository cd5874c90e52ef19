package site.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import course.CourseFailure;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdleTest {

    @Test
    void aBusyMachineIsRefusedInOneSentence() {
        Iterator<Double> shares = List.of(0.5, 0.632, 0.4, 0.1, 0.2).iterator();
        CourseFailure failure = assertThrows(CourseFailure.class, () -> Idle.mustBe(shares::next, 0));
        assertEquals("This machine is busy: a program that needs all cores gets only 63% of one of them."
                + " Close other programs, then type the command again.", failure.getMessage());
    }

    @Test
    void aMachineThatIsIdleForAMomentWillDo() throws InterruptedException {
        Iterator<Double> shares = List.of(0.5, 0.95).iterator();
        Idle.mustBe(shares::next, 0);
    }
}
