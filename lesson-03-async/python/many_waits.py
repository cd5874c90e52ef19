"""Ten thousand waits of one second at once: with asyncio on one thread, and with a thread for each."""

import asyncio
import platform
import subprocess
import sys
import threading
import time

WAYS = {"asyncio": "with asyncio", "threads": "in sleeping threads"}
WAITS = 10_000
started = 1  # threads: the one that runs this file


def say(line):
    print(line, flush=True)


# tag::main[]
async def wait_together(waits):
    await asyncio.gather(*(asyncio.sleep(1) for _ in range(waits)))


def with_asyncio(waits):
    asyncio.run(wait_together(waits))


def with_threads(waits):
    global started
    threads = []
    for _ in range(waits):
        thread = threading.Thread(target=time.sleep, args=(1,))
        thread.start()
        threads.append(thread)
        started += 1
    for thread in threads:
        thread.join()
# end::main[]


def measure(way, waits):
    """Runs in a fresh Python: waits, and prints a row of the table."""
    began = time.perf_counter()
    try:
        if way == "asyncio":
            with_asyncio(waits)
        else:
            with_threads(waits)
    except RuntimeError as refused:
        say(f"{waits:7,} {WAYS[way]}  only {started - 1:,} of them: {refused}")
        return
    seconds = time.perf_counter() - began
    say(f"{waits:7,} {WAYS[way]:20}  {seconds:7.2f} s    1.00 s  {started:7,}  {peak_memory():>7}")


def peak_memory():
    """Linux tells how much of a process was in RAM at its peak; elsewhere there is no simple way to ask."""
    try:
        with open("/proc/self/status", encoding="ascii") as status:
            for line in status:
                if line.startswith("VmHWM:"):
                    return f"{int(line.split()[1]) * 1024 // 1_000_000} MB"
    except OSError:
        pass
    return "not measured"


def main():
    if len(sys.argv) == 3 and sys.argv[1] in WAYS:
        measure(sys.argv[1], int(sys.argv[2]))
        return
    if len(sys.argv) > 1:
        sys.exit(refuse(sys.argv[1:]))
    say("Waits of 1 s, all of them at once, in Python " + platform.python_version() + ".")
    say("Each row runs in a fresh Python.")
    say("  waits                            time     ideal  threads   memory")
    for way in WAYS:
        subprocess.run([sys.executable, __file__, way, str(WAITS)], check=True)


def refuse(arguments):
    print(f"many_waits.py takes no arguments. You gave: {' '.join(arguments)}.", file=sys.stderr)
    return 2


if __name__ == "__main__":
    main()
