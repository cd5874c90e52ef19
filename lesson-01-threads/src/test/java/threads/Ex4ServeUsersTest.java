package threads;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.function.Executable;

class Ex4ServeUsersTest {
    @RegisterExtension
    final TaskBarrier barrier = new TaskBarrier(Ex4ServeUsers.class);

    private static final Runnable SERVED_IMMEDIATELY = () -> { };
    private static final Runnable FAILS = () -> {
        throw new IllegalStateException("this user hung up");
    };

    @Test
    @Order(1)
    @DisplayName("serves every user exactly once")
    void servesEveryUserOnce() {
        barrier.holdNone(5);
        AtomicIntegerArray served = new AtomicIntegerArray(5);
        List<Runnable> users = IntStream.range(0, 5).<Runnable>mapToObj(i -> () -> {
            barrier.arrive();
            served.incrementAndGet(i);
        }).toList();

        barrier.run(() -> Ex4ServeUsers.serveAll(users, 2));

        for (int i = 0; i < 5; i++) {
            if (served.get(i) != 1) {
                throw barrier.failure("User " + (i + 1) + " of 5 was served " + served.get(i) + " times, not once.");
            }
        }
    }

    @Test
    @Order(2)
    @DisplayName("serves three users at the same time if the limit is 3")
    void usesFullLimit() {
        barrier.holdUntilAllAreInside(3);

        barrier.run(() -> Ex4ServeUsers.serveAll(Collections.nCopies(3, barrier::arrive), 3));

        if (barrier.maxInside() < 3) {
            throw barrier.failure("Three users may be served at once, and only " + barrier.maxInside()
                    + (barrier.maxInside() == 1 ? " was" : " were") + ": the others had to wait.");
        }
    }

    @Test
    @Order(3)
    @DisplayName("never serves more than two users at the same time if the limit is 2")
    void neverExceedsLimit() {
        barrier.waitForMoreThan(2, 5);

        barrier.run(() -> Ex4ServeUsers.serveAll(Collections.nCopies(5, barrier::arrive), 2));

        if (barrier.maxInside() > 2) {
            throw barrier.failure("A third user came in while two were still being served: at most 2 may be.");
        }
    }

    @Test
    @Order(4)
    @DisplayName("fills a free slot immediately, even while another user is slow")
    void fillsFreeSlotImmediately() {
        barrier.holdUntilAllAreInside(2);
        // The first user stays until the last one is there too.
        List<Runnable> users = List.of(() -> barrier.arrive("user 1"), () -> barrier.pass("user 2"), () -> barrier.pass("user 3"),
                () -> barrier.arrive("user 4"));

        barrier.run(() -> Ex4ServeUsers.serveAll(users, 2));

        if (barrier.maxInside() < 2) {
            throw barrier.failure("One of two places was free, and nobody came in: the next user waited for the slowest one.");
        }
    }

    @Test
    @Order(5)
    @DisplayName("returns only after every user has been served, whichever is last")
    void waitsForAllUsers() {
        barrier.waitForMoreThan(3, 3);
        AtomicInteger early = new AtomicInteger(4);
        AtomicInteger interrupted = new AtomicInteger(4);

        // Three calls side by side: in each, another one of three users is slow.
        barrier.run(IntStream.range(0, 3).<Executable>mapToObj(slow -> () -> {
            AtomicBoolean served = new AtomicBoolean();
            List<Runnable> users = new ArrayList<>(Collections.nCopies(3, SERVED_IMMEDIATELY));
            users.set(slow, () -> {
                barrier.arrive();
                if (Thread.currentThread().isInterrupted()) {
                    interrupted.accumulateAndGet(slow + 1, Math::min);
                }
                served.set(true);
            });
            Ex4ServeUsers.serveAll(users, 2);
            if (!served.get()) {
                early.accumulateAndGet(slow + 1, Math::min);
            }
        }).toArray(Executable[]::new));

        if (early.get() < 4) {
            throw barrier.failure("serveAll returned while user " + early.get() + " of 3 was still being served: it must wait for all.");
        }
        if (interrupted.get() < 4) {
            throw barrier.failure("User " + interrupted.get() + " of 3 was interrupted while being served: wait until all are served.");
        }
    }

    @Test
    @Order(6)
    @DisplayName("frees one slot, and only one, when a user fails")
    void failureFreesOneSlot() {
        barrier.waitForMoreThan(2, 4);
        AtomicInteger served = new AtomicInteger();
        AtomicInteger servedInTime = new AtomicInteger();
        Runnable user = () -> {
            barrier.arrive();
            served.incrementAndGet();
        };

        barrier.runAndCatch(() -> {
            try {
                Ex4ServeUsers.serveAll(List.of(FAILS, FAILS, user, user, user, user), 2);
            } finally {
                servedInTime.set(served.get());
            }
        });

        if (served.get() < 4) {
            throw barrier.failure("Two users failed, and only " + served.get() + " of the 4 others were served.");
        }
        if (barrier.maxInside() != 2) {
            throw barrier.failure("After two users had failed, " + barrier.maxInside() + " instead of 2 were served at once.");
        }
        if (servedInTime.get() < 4) {
            throw barrier.failure("Two users failed, and serveAll ended when only " + servedInTime.get() + " of the 4 others were served.");
        }
    }

    @Test
    @Order(7)
    @DisplayName("stops serving when it's interrupted")
    void interruptStopsServing() {
        barrier.holdUntilAllAreInside(2);
        AtomicReference<Thread> caller = new AtomicReference<>();
        AtomicBoolean passedOn = new AtomicBoolean();
        AtomicBoolean servedTheNext = new AtomicBoolean();
        Runnable first = () -> {
            caller.get().interrupt();
            barrier.arrive();   // until the interrupt arrives here, or all other threads are waiting
            passedOn.set(Thread.currentThread().isInterrupted());
        };

        Optional<Throwable> thrown = barrier.runAndCatch(() -> {
            caller.set(Thread.currentThread());
            Ex4ServeUsers.serveAll(List.of(first, () -> servedTheNext.set(true)), 1);
        });

        if (thrown.isEmpty()) {
            throw barrier.failure("serveAll was interrupted and returned normally. Let the InterruptedException through.");
        }
        if (servedTheNext.get()) {
            throw barrier.failure("serveAll was interrupted while user 1 of 2 was being served, but user 2 was served too."
                    + " It must let no other user in.");
        }
        if (!passedOn.get()) {
            throw barrier.failure("serveAll was interrupted while a user was being served, but that user wasn't interrupted."
                    + " Interrupt the users that are being served.");
        }
    }
}
