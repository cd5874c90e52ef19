package async;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class Ex6ChatRoomTest {
    private static final int VERY_MANY = 20_000;

    @RegisterExtension
    final FakeServices services = new FakeServices(Ex6ChatRoom.class);

    private Ex6ChatRoom room;
    private String before = "";

    @Test
    @Order(1)
    @DisplayName("all get what is said while they are in the room")
    void allGetWhatIsSaid() {
        open(quick("Ann"), quick("Ben"));

        say("hello");
        say("hi");
        join(quick("Eve"));
        say("bye");

        check("Ann", "hello", "hi", "bye");
        check("Ben", "hello", "hi", "bye");
        check("Eve", "bye");
    }

    @Test
    @Order(2)
    @DisplayName("a slow member delays no one, and no thread waits")
    void aSlowMemberDelaysNoOne() {
        open(quick("Ann"), slow("Sam"), quick("Ben"));

        before = "Sam does not take the first message, and the others take theirs at once. ";
        say("hello");
        say("hi");
        say("bye");

        check("Ann", "hello", "hi", "bye");
        check("Ben", "hello", "hi", "bye");
    }

    @Test
    @Order(3)
    @DisplayName("the next message is sent when the last one was taken")
    void oneMessageAtATime() {
        open(slow("Sam"));

        say("one");
        say("two");
        say("three");

        before = "Sam has not taken the first message yet. ";
        check("Sam", "one");
        before = "Sam has taken the first message. ";
        takes("Sam");
        check("Sam", "one", "two");
        before = "Sam has taken two messages. ";
        takes("Sam");
        check("Sam", "one", "two", "three");
        before = "Sam had taken all that was said, and then something new was said. ";
        takes("Sam");
        say("four");
        check("Sam", "one", "two", "three", "four");
    }

    @Test
    @Order(4)
    @DisplayName("who has left gets nothing more, not even what was waiting")
    void whoHasLeftGetsNothingMore() {
        Ex6ChatRoom.Member ann = quick("Ann");
        Ex6ChatRoom.Member sam = slow("Sam");
        open(ann, sam, quick("Ben"));

        say("one");
        say("two");
        check("Ann", "one", "two");
        before = "Ann and Sam have left, while \"two\" was waiting for Sam. ";
        leave(ann);
        leave(sam);
        takes("Sam");
        say("three");
        leave(sam); // once more: nothing happens

        check("Ann", "one", "two");
        check("Sam", "one");
        check("Ben", "one", "two", "three");
    }

    @Test
    @Order(5)
    @DisplayName("a member whose send has failed is out of the room")
    void whoFailsIsOut() {
        open(quick("Ann"), slow("Sam"), failing("Tim"), quick("Ben"));

        before = "Tim's sends fail at once, and Sam's first one later. ";
        say("one");
        say("two");
        check("Sam", "one");
        services.fail("Sam: one", new IllegalStateException("Sam is gone"));
        say("three");

        check("Sam", "one");
        check("Tim", "one");
        check("Ann", "one", "two", "three");
        check("Ben", "one", "two", "three");
    }

    @Test
    @Order(6)
    @DisplayName("ten messages may wait for a member, and with the eleventh the member is out")
    void tenMessagesMayWait() {
        open(slow("Sam"), slow("Tom"), quick("Ann"));
        String[] eleven = IntStream.rangeClosed(1, 11).mapToObj(i -> "message " + i).toArray(String[]::new);

        before = "11 messages were said: one is being taken, and ten wait. Sam takes them one by one. ";
        for (String text : eleven) {
            say(text);
        }
        for (int i = 0; i < 11; i++) {
            takes("Sam");
        }
        check("Sam", eleven);

        before = "Tom had taken nothing, and ten messages waited for him, when message 12 was said. So Tom is out. ";
        say("message 12");
        takes("Tom");
        say("message 13");
        check("Tom", "message 1");
        before = "Sam had taken 11 messages, and then two more were said. ";
        takes("Sam");
        String[] all = IntStream.rangeClosed(1, 13).mapToObj(i -> "message " + i).toArray(String[]::new);
        check("Sam", all);
        check("Ann", all);
    }

    @Test
    @Order(7)
    @DisplayName("inside a send, somebody else joins and leaves")
    void membersChangeInsideASend() {
        Ex6ChatRoom.Member ann = quick("Ann");
        Ex6ChatRoom.Member eve = quick("Eve");
        open(ann, member("Bob", text -> {
            if (text.equals("one")) {
                room.join(eve);
            } else if (text.equals("two")) {
                room.leave(ann);
            }
        }), quick("Cat"));

        before = "Inside the send of \"one\" to Bob, Eve joins. ";
        say("one");
        check("Cat", "one");
        check("Eve");
        before = "Inside the send of \"two\" to Bob, Ann leaves. ";
        say("two");
        check("Cat", "one", "two");
        check("Eve", "two");
        before = "Eve has joined, and Ann has left. ";
        say("three");
        check("Bob", "one", "two", "three");
        check("Cat", "one", "two", "three");
        check("Eve", "two", "three");
        if (got("Ann").contains("three")) {
            throw services.failure("Ann has left, and got \"three\", which was said after that.");
        }
    }

    @Test
    @Order(8)
    @DisplayName("while one thread is inside a send, others say something, join and leave")
    void nobodyWaitsForASend() {
        Ex6ChatRoom.Member ann = quick("Ann");
        open(ann, quick("Ben"));

        services.holdNext();
        CompletableFuture<Void> held = startToSay("one");
        say("two");
        join(quick("Eve"));
        leave(ann);
        services.letGo();

        before = "While one thread was inside a send of \"one\", another thread said \"two\", Eve joined, and Ann left. ";
        Throwable error = services.error(held);
        if (error != null) {
            throw services.failure(before + "Then your code threw " + error + ".");
        }
        say("three");
        check("Ben", inEitherOrder("Ben", "one", "two", "three"));
        check("Eve", "three");
    }

    @Test
    @Order(9)
    @DisplayName("while one thread is inside a send, those leave who have not got the message yet: they do not get it any more")
    void whoLeavesMeanwhileGetsNothing() {
        Map<String, Ex6ChatRoom.Member> members = Map.of("Ann", quick("Ann"), "Ben", quick("Ben"), "Cat", quick("Cat"));
        open(members.get("Ann"), members.get("Ben"), members.get("Cat"));

        services.holdNext();
        startToSay("one");
        List<String> left = Stream.of("Ann", "Ben", "Cat").filter(name -> got(name).isEmpty()).toList();
        left.forEach(name -> leave(members.get(name)));
        services.letGo();

        before = "One thread was inside the first send of \"one\" when " + String.join(" and ", left) + " left. ";
        left.forEach(name -> check(name));
    }

    @Test
    @Order(10)
    @DisplayName("two threads say something at the same time: the order is the same for all")
    void theOrderIsTheSameForAll() {
        open(quick("Ann"), quick("Ben"), quick("Cat"));

        services.holdNext(); // the first thread is held inside the first send
        startToSay("one");
        say("two");
        services.letGo();

        for (String name : List.of("Ann", "Ben", "Cat")) {
            services.await(() -> got(name).size() >= 2);
        }
        if (!got("Ann").equals(got("Ben")) || !got("Ann").equals(got("Cat"))) {
            throw services.failure("Two threads said something at the same time. Ann got " + got("Ann") + ", Ben got " + got("Ben")
                    + ", and Cat got " + got("Cat") + ": the order must be the same for all.");
        }
        check("Ann", inEitherOrder("Ann", "one", "two"));
    }

    @Test
    @Order(11)
    @DisplayName("something is said just when a waiting message is sent: still one at a time")
    void oneAtATimeOnTwoThreads() {
        open(slow("Sam"));

        say("one");
        say("two");
        services.holdNext(); // the thread that sends the second message is held inside that send
        services.answer("Sam: one", null);
        before = "While one thread was inside the send of \"two\", another thread said \"three\". ";
        say("three");
        check("Sam", "one", "two");
        services.letGo();
        check("Sam", "one", "two");
        before = "Sam has taken two messages. ";
        takes("Sam");
        check("Sam", "one", "two", "three");
    }

    @Test
    @Order(12)
    @DisplayName("a member takes very many messages immediately: the stack does not overflow")
    void veryManyAreTakenImmediately() {
        AtomicInteger taken = new AtomicInteger();
        open(text -> {
            if (taken.incrementAndGet() < VERY_MANY) {
                room.say("and another one");
            }
            return CompletableFuture.completedFuture(null);
        });

        say("the first one");

        if (!services.await(() -> taken.get() >= VERY_MANY)) {
            throw services.failure("Bob takes every message immediately, and says the next one inside his send. He should have got "
                    + VERY_MANY + " messages, but after some of them he got nothing more. If the callback of a message sends the"
                    + " next one, which is taken already, then its callback runs inside the first one, and so on: deeper than the"
                    + " stack.");
        }
    }

    private void open(Ex6ChatRoom.Member... members) {
        room = services.call(Ex6ChatRoom::new);
        for (Ex6ChatRoom.Member member : members) {
            join(member);
        }
    }

    private void join(Ex6ChatRoom.Member member) {
        services.call(() -> {
            room.join(member);
            return null;
        });
    }

    private void leave(Ex6ChatRoom.Member member) {
        services.call(() -> {
            room.leave(member);
            return null;
        });
    }

    private void say(String text) {
        services.call(() -> {
            room.say(text);
            return null;
        });
    }

    private CompletableFuture<Void> startToSay(String text) {
        return services.start(() -> {
            room.say(text);
            return null;
        });
    }

    /** A member who takes a message when the test says so. */
    private Ex6ChatRoom.Member slow(String name) {
        return text -> {
            CompletableFuture<Void> taken = services.ask(name + ": " + text);
            services.arrive("the send of " + name);
            return taken;
        };
    }

    /** A member who takes every message at once. */
    private Ex6ChatRoom.Member quick(String name) {
        return member(name, text -> services.arrive("the send of " + name));
    }

    /** A member who does something inside send, and takes the message then. */
    private Ex6ChatRoom.Member member(String name, Consumer<String> inside) {
        return text -> {
            CompletableFuture<Void> taken = services.ask(name + ": " + text);
            inside.accept(text);
            taken.complete(null);
            return taken;
        };
    }

    private Ex6ChatRoom.Member failing(String name) {
        return text -> {
            services.ask(name + ": " + text).completeExceptionally(new IllegalStateException(name + " is gone"));
            return CompletableFuture.failedFuture(new IllegalStateException(name + " is gone"));
        };
    }

    /** A slow member has taken the message. */
    private void takes(String name) {
        Supplier<Stream<String>> sent = () -> services.open().stream().filter(message -> message.startsWith(name + ": "));
        if (!services.await(() -> sent.get().count() > 0)) {
            throw services.failure(before + "Now " + name + " waits for a message, and gets none. So far " + name + " got "
                    + got(name) + ".");
        }
        services.answer(sent.get().findFirst().orElseThrow(), null);
    }

    private List<String> got(String name) {
        List<String> texts = new ArrayList<>();
        for (String message : services.asked()) {
            if (message.startsWith(name + ": ")) {
                texts.add(message.substring(name.length() + 2));
            }
        }
        return texts;
    }

    /** The texts as they are, or with the first two swapped if the member has got the second one first. */
    private String[] inEitherOrder(String name, String... texts) {
        if (got(name).indexOf(texts[1]) == 0) {
            Collections.swap(Arrays.asList(texts), 0, 1);
        }
        return texts;
    }

    /** The member must have got these messages in this order, and nothing else. */
    private void check(String name, String... texts) {
        if (!services.await(() -> got(name).size() >= texts.length) || !got(name).equals(List.of(texts))) {
            throw services.failure(before + name + " should have got " + (texts.length == 0 ? "nothing" : List.of(texts))
                    + " by now, and got " + (got(name).isEmpty() ? "nothing." : got(name) + "."));
        }
    }
}
