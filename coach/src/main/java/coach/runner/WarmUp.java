package coach.runner;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A test class of the same form as those of the exercises: running it once loads most of JUnit. */
@DisplayName("warm up")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WarmUp {
    @Test
    @Order(1)
    @DisplayName("one thread")
    void oneThread() throws InterruptedException {
        Thread thread = new Thread(() -> Assertions.assertEquals(1, 1));
        thread.start();
        thread.join();
    }
}
