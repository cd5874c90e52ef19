"""Two tasks wait at the same time, and one thread is enough for both."""

import asyncio
import sys
import time


def say(line):
    print(line, flush=True)


# tag::main[]
async def task(name):
    say(f"Start {name}")
    await asyncio.sleep(2)  # stands for any wait; until it is over, others may use this thread
    say(f"End {name}")


async def two_tasks():
    await asyncio.gather(task("Task 1"), task("Task 2"))


def main():
    # end::main[]
    if len(sys.argv) > 1:
        sys.exit(refuse(sys.argv[1:]))
    say("Two tasks, each of them waits 2 s. Does Task 2 start before Task 1 has ended?")
    began = time.perf_counter()

    # tag::main[]
    asyncio.run(two_tasks())

    say("All async tasks done!")
    # end::main[]
    seconds = time.perf_counter() - began
    say(f"It took {seconds:.2f} s. The ideal is 2 s, one after another would be 4 s.")


def refuse(arguments):
    print(f"two_tasks.py takes no arguments. You gave: {' '.join(arguments)}.", file=sys.stderr)
    return 2


if __name__ == "__main__":
    main()
