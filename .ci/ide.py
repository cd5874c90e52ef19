"""Opens the course in Eclipse's Java language server, and says what a learner finds there: ok or NO. .ci/ide starts it:

python3 ide.py REPOSITORY FOLDER JDK...

Maven runs on each JDK in turn, and the engine on the last one. Eclipse's Maven doesn't know the learner's JDK: the course gets the
Java level of the engine, so programs and tests run on the engine's JDK too. Most answers are tested only once for this reason.
"""
import contextlib
import glob
import json
import os
import queue
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time

REPOSITORY, WORK, *JDKS = sys.argv[1:]
PLUGINS = WORK + '/package/server/plugins'
EXERCISE = 'lesson-01-threads/src/exercise/java/threads/Ex1StartAll.java'
TEST = 'lesson-01-threads/src/test/java/threads/Ex1StartAllTest.java'
ERROR, WARNING, INFORMATION = 1, 2, 3
ALL_WELL = 1

all_ok = True


def look(jdk):
    """All checks with one JDK, on a fresh clone."""
    folder = f'{WORK}/{os.path.basename(jdk)}'
    course = folder + '/course'
    subprocess.run(['git', 'clone', '-q', REPOSITORY, course], check=True)
    lessons = sorted(os.path.basename(lesson) for lesson in glob.glob(course + '/lesson-*'))
    shutil.copytree(WORK + '/package/server/config_linux', folder + '/configuration')
    with running([      # with the quick compiler, because the engine runs for less than a minute
            JDKS[-1] + '/bin/java', f'-Duser.home={WORK}/home', '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC',
            '--add-modules=ALL-SYSTEM', '--add-opens=java.base/java.util=ALL-UNNAMED', '--add-opens=java.base/java.lang=ALL-UNNAMED',
            '-Declipse.application=org.eclipse.jdt.ls.core.id1', '-Declipse.product=org.eclipse.jdt.ls.core.product',
            '-jar', glob.glob(PLUGINS + '/org.eclipse.equinox.launcher_*.jar')[0],
            '-configuration', folder + '/configuration', '-data', folder + '/workspace'],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        engine = Engine(process, course, jdk)
        java, path = engine.runs_with('lesson-01-threads')
        print(f'\nMaven runs on {jdk}, and the IDE on {JDKS[-1]}. There, the programs run with {java}.')

        # Before anything else was built.
        well = engine.build() == ALL_WELL
        modules = {os.path.basename(module.rstrip('/')) for module in engine.command('java.project.getAll')}
        check('all modules are imported', modules >= {*lessons, 'coach', 'docs'}, modules)
        check('there are no errors', well and not engine.problems(ERROR), engine.problems(ERROR))
        messages = [message for message in engine.problems(ERROR, WARNING, INFORMATION) if 'pom.xml:' in message]
        check('there are no messages about a pom.xml', not messages, messages)
        check("nothing is in Maven's folders", not glob.glob(course + '/*/target'), glob.glob(course + '/*/target'))
        missing = [lesson for lesson in lessons for kit in ('ExerciseLines', 'ExampleRuns')
                   if not os.path.exists(f'{course}/{lesson}/bin/test-classes/kit/{kit}.class')]
        check('the kit is found in all lessons', not missing, missing)

        # What a learner does first.
        found = engine.definition(EXERCISE, 'Ex1StartAllTest')
        check('@see leads from Ex1StartAll to its test', found == [TEST], found)
        printed = run([java, '-cp', path, 'threads.TwoTasks'], course)
        check('TwoTasks runs', 'All tasks done!' in printed, printed)
        count, waiting, failed = tests(engine, course, 'lesson-01-threads', ['threads.Ex1StartAllTest'])
        check('Ex1StartAllTest runs, and is ignored', waiting and not failed, failed)

        # Maven beside the IDE: it says what's wrong in javac's words, instead of running what the IDE compiled.
        line = engine.write(EXERCISE, 'task.run();', 'task.run()')
        check('the IDE shows a syntax error', engine.shows_error(EXERCISE), engine.problems(ERROR))
        printed = run(['mvn', '-B', '-q', '-pl', 'lesson-01-threads', 'test'], course, JAVA_HOME=jdk)
        check("mvn test shows it in javac's words", f"Ex1StartAll.java:[{line}," in printed and "';' expected" in printed
              and 'Unresolved compilation problem' not in printed, printed)

        # mvn clean must not take away what the IDE compiled, or needs.
        for answer in glob.glob(course + '/lesson-*/src/solution/java/*/*.java'):
            shutil.copy(answer, answer.replace('/solution/', '/exercise/'))
            engine.changed(os.path.relpath(answer, course).replace('/solution/', '/exercise/'))
        run(['mvn', '-B', '-q', 'clean'], course, JAVA_HOME=jdk)
        check('there are no errors with our answers, after mvn clean', engine.build(anew=True) == ALL_WELL, engine.problems(ERROR))
        for lesson in lessons if jdk == JDKS[-1] else lessons[:1]:
            root = f'{course}/{lesson}/src/test/java/'
            names = [file[len(root):-len('.java')].replace('/', '.') for file in sorted(glob.glob(root + '*/Ex*Test.java'))]
            count, waiting, failed = tests(engine, course, lesson, names)
            check(f'our answers pass in {lesson}', count and not waiting and not failed, waiting + failed)


def check(claim, ok, seen=''):
    global all_ok
    all_ok = all_ok and bool(ok)
    print(f'ok  {claim}' if ok else f'NO  {claim}\n    {seen}', flush=True)


@contextlib.contextmanager
def running(command, **options):
    """Starts a process, and ends it with all that it has started, whatever happens here."""
    process = subprocess.Popen(command, start_new_session=True, **options)
    try:
        yield process
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGTERM)
        process.wait()


def run(command, folder, **environment):
    """What a command prints."""
    with running(command, cwd=folder, env=os.environ | environment, text=True, encoding='utf-8', stdin=subprocess.DEVNULL,
                 stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as process:
        return process.stdout.read()


def tests(engine, course, lesson, classes):
    """Runs tests as VS Code and Eclipse do: how many there are, those that wait for the learner, and those that fail."""
    java, path = engine.runs_with(lesson)
    runner = glob.glob(PLUGINS + '/org.eclipse.jdt.junit*.runtime*.jar')
    with open(WORK + '/tests', 'w', encoding='utf-8') as file:
        file.write('\n'.join(classes))
    with socket.create_server(('127.0.0.1', 0)) as server:
        server.settimeout(60)
        with running([java, '-ea', '-cp', os.pathsep.join([path] + runner), 'org.eclipse.jdt.internal.junit.runner.RemoteTestRunner',
                      '-version', '3', '-port', str(server.getsockname()[1]), '-testNameFile', WORK + '/tests',
                      '-testLoaderClass', 'org.eclipse.jdt.internal.junit5.runner.JUnit5TestLoader',
                      '-loaderpluginname', 'org.eclipse.jdt.junit5.runtime'],
                     cwd=f'{course}/{lesson}', stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL):
            with server.accept()[0].makefile(encoding='utf-8') as connection:
                lines = connection.read().splitlines()
    not_passed = [line for line in lines if line.startswith(('%FAILED', '%ERROR'))]
    waiting = [line for line in not_passed if '@AssumptionFailure: ' in line]
    return sum(line.startswith('%TESTS') for line in lines), waiting, [line for line in not_passed if line not in waiting]


class Engine:
    """The language server, and the few of its requests that we need."""

    def __init__(self, process, course, jdk):
        self.process, self.course = process, course
        self.answers, self.found, self.ready, self.heard = [], {}, threading.Event(), time.time()
        threading.Thread(target=self.listen, daemon=True).start()
        version = subprocess.run([jdk + '/bin/java', '--version'], capture_output=True, text=True, check=True).stdout.split()[1]
        settings = {'configuration': {
            'runtimes': [{'name': 'JavaSE-' + version.split('.')[0], 'path': jdk, 'default': True}],
            'maven': {'notCoveredPluginExecutionSeverity': 'warning'}}}
        self.ask('initialize', {'processId': os.getpid(), 'rootUri': self.uri('').rstrip('/'), 'capabilities': {},
                                'initializationOptions': {'settings': {'java': settings}}})
        self.tell('initialized', {})
        if not self.ready.wait(300):
            sys.exit('The engine was not ready after five minutes.')

    def listen(self):
        while (header := self.process.stdout.readline()).startswith(b'Content-Length:'):
            while self.process.stdout.readline().strip():
                pass
            message = json.loads(self.process.stdout.read(int(header.split()[1])))
            self.heard = time.time()
            method, parameters = message.get('method'), message.get('params')
            if method is None:
                self.answers[message['id']].put(message)
            elif method == 'textDocument/publishDiagnostics':
                self.found[self.relative(parameters['uri'])] = parameters['diagnostics']
            elif method == 'language/status' and parameters['type'] == 'ServiceReady':
                self.ready.set()
            elif 'id' in message:
                self.send({'id': message['id'], 'result': None})
        for answer in self.answers:
            answer.put({'error': header.decode() or 'the engine ended'})

    def send(self, message):
        body = json.dumps({'jsonrpc': '2.0'} | message).encode()
        self.process.stdin.write(b'Content-Length: %d\r\n\r\n' % len(body) + body)
        self.process.stdin.flush()

    def tell(self, method, parameters):
        self.send({'method': method, 'params': parameters})

    def ask(self, method, parameters):
        self.answers.append(queue.Queue())
        self.send({'id': len(self.answers) - 1, 'method': method, 'params': parameters})
        answer = self.answers[-1].get(timeout=300)
        if 'error' in answer:
            sys.exit(f'{method}: {answer["error"]}')
        return answer['result']

    def command(self, name, *arguments):
        return self.ask('workspace/executeCommand', {'command': name, 'arguments': arguments})

    def build(self, anew=False):
        """Compiles what has changed, or everything anew. The engine tells the problems a moment later."""
        result = self.ask('java/buildWorkspace', anew)
        while time.time() < self.heard + 2:
            time.sleep(0.1)
        return result

    def problems(self, *severities):
        return [f'{file}:{problem["range"]["start"]["line"] + 1} {problem["message"]}'
                for file, problems in sorted(self.found.copy().items()) for problem in problems if problem['severity'] in severities]

    def shows_error(self, file):
        """Whether the engine finds an error in this file, within a minute."""
        end = time.time() + 60
        while not any(problem.startswith(file) for problem in self.problems(ERROR)) and time.time() < end:
            time.sleep(0.1)
        return time.time() < end

    def runs_with(self, lesson):
        """The program java and the class path with which the IDE runs this lesson's tests and programs."""
        jdk = self.command('java.project.getSettings', self.uri(lesson), ['org.eclipse.jdt.ls.core.vm.location'])
        path = self.command('java.project.getClasspaths', self.uri(lesson), json.dumps({'scope': 'test'}))
        return jdk['org.eclipse.jdt.ls.core.vm.location'] + '/bin/java', os.pathsep.join(path['classpaths'])

    def definition(self, file, name):
        """The files to which a click on this name leads."""
        with open(f'{self.course}/{file}', encoding='utf-8') as opened:
            before, _, _ = opened.read().partition(name)
        found = self.ask('textDocument/definition', {'textDocument': {'uri': self.uri(file)}, 'position': {
            'line': before.count('\n'), 'character': len(before) - before.rfind('\n')}})
        return [self.relative(place['uri']) for place in found]

    def write(self, file, old, new):
        """Saves a file with a change in it, and says in which line that is."""
        with open(f'{self.course}/{file}', 'r+', encoding='utf-8') as opened:
            before, _, after = opened.read().partition(old)
            opened.seek(0)
            opened.write(before + new + after)
            opened.truncate()
        self.changed(file)
        return before.count('\n') + 1

    def changed(self, file):
        self.tell('workspace/didChangeWatchedFiles', {'changes': [{'uri': self.uri(file), 'type': 2}]})

    def uri(self, file):
        return f'file://{self.course}/{file}'

    def relative(self, uri):
        return os.path.relpath('/' + uri.removeprefix('file:').lstrip('/'), self.course)


signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
os.makedirs(WORK + '/home')
os.symlink(os.path.expanduser('~/.m2'), WORK + '/home/.m2')     # Maven's settings and libraries, and nothing else of the home
for each in JDKS:
    look(each)
sys.exit(0 if all_ok else 1)
