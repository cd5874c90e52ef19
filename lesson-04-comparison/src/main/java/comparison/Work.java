package comparison;

// tag::main[]
/**
 * What a program has to do.
 *
 * @param kind       what it does most of the time
 * @param amount     how much there is to do at once
 * @param isolated   whether trouble in one part must stay in that part
 * @param java       the version of Java: 17, 18, 19, ...
 * @param oneMachine whether one machine is enough
 */
record Work(Kind kind, Amount amount, boolean isolated, int java, boolean oneMachine) {

    /** What a program does most of the time. */
    enum Kind { WAITING, EVENTS, CALCULATING }

    /** How much there is to do at once: a few quick things, a few hundred, a thousand and more. */
    enum Amount { LITTLE, HUNDREDS, THOUSANDS }
}
// end::main[]
