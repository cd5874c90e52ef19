package comparison;

import java.util.List;
import java.util.function.Predicate;

/** The rules as data, as in rules.txt: the first one that fits counts. */
final class Ex1WhichOne {
    private record Rule(Predicate<Work> fits, Model model) { }

    private static final List<Rule> RULES = List.of(
            new Rule(work -> !work.oneMachine(), Model.CLUSTER),
            new Rule(Work::apart, Model.PROCESSES),
            new Rule(work -> work.amount() == Work.Amount.LITTLE, Model.ONE_AFTER_ANOTHER),
            new Rule(work -> work.kind() == Work.Kind.CALCULATING, Model.THREADS),
            new Rule(work -> work.amount() == Work.Amount.HUNDREDS, Model.THREADS),
            new Rule(work -> work.java() >= 21, Model.VIRTUAL_THREADS),
            new Rule(work -> true, Model.ASYNC));

    static Model model(Work work) {
        return RULES.stream().filter(rule -> rule.fits().test(work)).findFirst().orElseThrow().model();
    }
}
