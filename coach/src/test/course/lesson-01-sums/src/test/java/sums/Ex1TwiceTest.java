package sums;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class Ex1TwiceTest {
    @Test
    @Order(1)
    @DisplayName("three becomes six")
    void three() {
        Told.that(Ex1Twice.twice(3) == 6, "Twice three is six, and you said " + Ex1Twice.twice(3) + ".");
    }

    @Test
    @Order(2)
    @DisplayName("a number below zero is doubled as well")
    void lessThanNothing() {
        Told.that(Ex1Twice.twice(-3) == -6, "Twice -3 is -6, and you said " + Ex1Twice.twice(-3) + ".");
    }
}
