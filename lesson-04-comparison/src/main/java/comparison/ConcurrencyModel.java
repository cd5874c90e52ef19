package comparison;

/**
 * What exercise 4.1 chooses from. The values of {@link comparison.measure.Approach} can all be measured on this machine; a cluster
 * can't, so the two are not the same.
 */
// tag::main[]
enum ConcurrencyModel { SEQUENTIAL, THREADS, PROCESSES, ASYNC, VIRTUAL_THREADS, CLUSTER }
// end::main[]
