"""Four numbers are squared at the same time, each by a process of its own."""

import multiprocessing
import platform
import sys
import time


def say(line):
    # print() writes the end of the line as a second piece; another process could come in between.
    print(line + "\n", end="", flush=True)


# tag::main[]
def compute_square(number):
    say(f"Start Process {number}")
    say(f"Square of {number} is {number * number}")
    time.sleep(1)
    say(f"End Process {number}")


def main():
    # end::main[]
    if len(sys.argv) > 1:
        sys.exit(refuse(sys.argv[1:]))
    say("Four processes, each of them squares a number and waits 1 s. Do they wait at the same time?")
    say(f"Python {platform.python_version()} makes a new process by {multiprocessing.get_start_method()}.")
    began = time.perf_counter()

    # tag::main[]
    processes = []
    for number in range(1, 5):
        process = multiprocessing.Process(target=compute_square, args=(number,))
        processes.append(process)
        process.start()  # returns at once; the function runs in the new process

    for process in processes:
        process.join()  # waits until that process has ended
        if process.exitcode != 0:
            raise RuntimeError(f"A process ended with status {process.exitcode}.")

    say("All processes finished!")
    # end::main[]
    seconds = time.perf_counter() - began
    say(f"It took {seconds:.2f} s. The ideal is 1 s, one after another would be at least 4 s.")


def refuse(arguments):
    print(f"squares.py takes no arguments. You gave: {' '.join(arguments)}.", file=sys.stderr)
    return 2


# tag::main[]


# A new process may load this file again (spawn, forkserver). This line keeps it from starting processes, too.
if __name__ == "__main__":
    main()
# end::main[]
