package threads;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@DisplayName("1.4 At most so many at once")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class Ex4ServeUsersTest {
    private static final Runnable SERVED_AT_ONCE = () -> { };
    private static final Runnable FAILS = () -> {
        throw new IllegalStateException("this user hung up");
    };

    @Test
    @Order(1)
    @DisplayName("every user is served, and only once")
    void everyUserIsServedOnce() {
        Meeting meeting = Meeting.open(Ex4ServeUsers.class, 5);
        AtomicIntegerArray served = new AtomicIntegerArray(5);
        List<Runnable> users = IntStream.range(0, 5).<Runnable>mapToObj(i -> () -> {
            meeting.attend();
            served.incrementAndGet(i);
        }).toList();

        meeting.run(() -> Ex4ServeUsers.serveAll(users, 2));

        for (int i = 0; i < 5; i++) {
            if (served.get(i) != 1) {
                throw meeting.failure("User " + (i + 1) + " of 5 was served " + served.get(i) + " times, not once.");
            }
        }
    }

    @Test
    @Order(2)
    @DisplayName("with a limit of 2, two users are served at the same time")
    void theLimitIsUsed() {
        Meeting meeting = Meeting.ofAll(Ex4ServeUsers.class, 2);

        meeting.run(() -> Ex4ServeUsers.serveAll(List.of(meeting::attend, meeting::attend), 2));

        if (meeting.most() < 2) {
            throw meeting.failure("Two users may be served at once, and only 1 was: the other had to wait.");
        }
    }

    @Test
    @Order(3)
    @DisplayName("with a limit of 2, never more than two")
    void neverMoreThanTheLimit() {
        Meeting meeting = Meeting.ofAtMost(Ex4ServeUsers.class, 2, 5);
        AtomicInteger served = new AtomicInteger();
        AtomicInteger servedInTime = new AtomicInteger();
        Runnable user = () -> {
            meeting.attend();
            served.incrementAndGet();
        };

        meeting.run(() -> {
            Ex4ServeUsers.serveAll(Collections.nCopies(5, user), 2);
            servedInTime.set(served.get());
        });

        if (meeting.most() > 2) {
            throw meeting.failure("A third user came in while two were still being served: at most 2 may be.");
        }
        if (servedInTime.get() < 5) {
            throw meeting.failure("serveAll returned when " + servedInTime.get() + " of 5 users had been served: it must wait for all.");
        }
    }

    @Test
    @Order(4)
    @DisplayName("a slow user does not hold up the next one")
    void theNextOneComesInAtOnce() {
        Meeting meeting = Meeting.ofAll(Ex4ServeUsers.class, 2);
        // The first user stays until the last one is there too.
        List<Runnable> users = List.of(meeting::attend, SERVED_AT_ONCE, SERVED_AT_ONCE, meeting::attend);

        meeting.run(() -> Ex4ServeUsers.serveAll(users, 2));

        if (meeting.most() < 2) {
            throw meeting.failure("One of two places was free, and nobody came in: the next user waited for the slowest one.");
        }
    }

    @Test
    @Order(5)
    @DisplayName("a user who fails gives back the place, and only that one")
    void aFailureGivesBackItsPlace() {
        Meeting meeting = Meeting.ofAtMost(Ex4ServeUsers.class, 2, 4);
        List<Runnable> users = List.of(FAILS, FAILS, meeting::attend, meeting::attend, meeting::attend, meeting::attend);

        meeting.runAndCatch(() -> Ex4ServeUsers.serveAll(users, 2));

        if (meeting.visits() < 4) {
            throw meeting.failure("Two users failed, and " + (4 - meeting.visits()) + " of the 4 others were not served.");
        }
        if (meeting.most() != 2) {
            throw meeting.failure("After two users had failed, " + meeting.most() + " instead of 2 were served at once.");
        }
    }
}
