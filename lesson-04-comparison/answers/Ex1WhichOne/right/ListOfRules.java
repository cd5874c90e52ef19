package comparison;

import java.util.List;
import java.util.function.Predicate;

/** The rules as data, as in rules.txt: the first one that fits wins. */
final class Ex1WhichOne {
    private record Rule(Predicate<Work> fits, ConcurrencyModel model) { }

    private static final List<Rule> RULES = List.of(
            new Rule(work -> !work.oneMachine(), ConcurrencyModel.CLUSTER),
            new Rule(Work::isolated, ConcurrencyModel.PROCESSES),
            new Rule(work -> work.amount() == Work.Amount.LITTLE, ConcurrencyModel.SEQUENTIAL),
            new Rule(work -> work.kind() == Work.Kind.CALCULATING, ConcurrencyModel.THREADS),
            new Rule(work -> work.amount() == Work.Amount.HUNDREDS, ConcurrencyModel.THREADS),
            new Rule(work -> work.java() >= 21, ConcurrencyModel.VIRTUAL_THREADS),
            new Rule(work -> true, ConcurrencyModel.ASYNC));

    static ConcurrencyModel model(Work work) {
        return RULES.stream().filter(rule -> rule.fits().test(work)).findFirst().orElseThrow().model();
    }
}
