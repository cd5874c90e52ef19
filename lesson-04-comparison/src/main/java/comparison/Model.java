package comparison;

/** The ways to work between which exercise 4.1 decides. */
enum Model { ONE_AFTER_ANOTHER, THREADS, PROCESSES, ASYNC, VIRTUAL_THREADS, CLUSTER }
