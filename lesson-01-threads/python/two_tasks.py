"""Two tasks wait at the same time, each on a thread of its own."""

import sys
import threading
import time


def say(line):
    # print() writes the end of the line as a second piece; another thread could come in between.
    print(line + "\n", end="", flush=True)


# tag::main[]
def task(name):
    say(f"Start {name}")
    time.sleep(2)  # stands for any wait: a web page, a file, a database
    say(f"End {name}")


def main():
    # end::main[]
    if len(sys.argv) > 1:
        sys.exit(refuse(sys.argv[1:]))
    say("Two tasks, each of them waits 2 s. Does Task 2 start before Task 1 has ended?")
    began = time.perf_counter()

    # tag::main[]
    # What the thread is to do, and the name that debuggers and error messages show for it.
    first = threading.Thread(target=lambda: task("Task 1"), name="Task 1")
    second = threading.Thread(target=lambda: task("Task 2"), name="Task 2")

    first.start()  # returns at once; the task runs on the new thread
    second.start()

    first.join()  # waits until that thread has ended
    second.join()

    say("All tasks done!")
    # end::main[]
    seconds = time.perf_counter() - began
    say(f"It took {seconds:.2f} s. The ideal is 2 s, one after another would be 4 s.")


def refuse(arguments):
    print(f"two_tasks.py takes no arguments. You gave: {' '.join(arguments)}.", file=sys.stderr)
    return 2


if __name__ == "__main__":
    main()
