// The chat of lesson 3, used by real pages in a real browser:  node .ci/browser/chat.mjs [FOLDER FOR SCREENSHOTS]
//
// It needs the compiled lesson (mvn -q -pl lesson-03-async compile), Chromium or Chrome, and "npm ci" in this folder.
// CHROMIUM and JAVA_HOME say which ones to take. It prints a line for each thing that holds; the first thing that does not
// ends it with status 1. All that it starts ends with it.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { atTheEnd, holds, noTroubles, openBrowser, root, run, troubles, until, watch } from './browser.mjs';

const target = path.join(root, 'lesson-03-async', 'target');
const pictures = process.argv[2];

// --- The program ---------------------------------------------------------------------------------------------------

/** Starts ChatServer; resolves to its process and its address. */
function startChat() {
  const java = process.env.JAVA_HOME ? path.join(process.env.JAVA_HOME, 'bin', 'java') : 'java';
  const classPath = process.env.CHAT_CLASS_PATH
    ?? path.join(target, 'classes') + path.delimiter + path.join(target, 'lib', '*');
  const { JAVA_TOOL_OPTIONS, JDK_JAVA_OPTIONS, ...env } = process.env;
  const chat = spawn(java, ['-cp', classPath, 'async.ChatServer'], { env, stdio: ['pipe', 'pipe', 'inherit'] });
  atTheEnd.push(() => chat.kill('SIGKILL'));
  return new Promise((resolve, reject) => {
    let printed = '';
    chat.stdout.on('data', text => {
      printed += text;
      const address = printed.match(/http:\/\/127\.0\.0\.1:\d+\//);
      if (address) {
        resolve({ chat, address: address[0] });
      }
    });
    chat.on('error', reject);
    chat.on('exit', status => reject(new Error(`ChatServer ended with status ${status}. Is the lesson compiled?`)));
  });
}

// --- Members ------------------------------------------------------------------------------------------------------

const sockets = [];

/** A window of the browser, with the chat in it. Each is a user of its own. */
async function openWindow(browser, address) {
  const page = await (await browser.createBrowserContext()).newPage();
  page.setDefaultTimeout(60_000);
  watch(page, asked => asked.startsWith(address) || asked.startsWith('data:'));
  const wire = await page.createCDPSession();
  await wire.send('Network.enable');
  wire.on('Network.webSocketCreated', event => sockets.push(event.url));
  await page.evaluateOnNewDocument(() => {
    window.b = () => { window.somethingRan = true; };       // what all the evil names and messages call
  });
  const answer = await page.goto(address);
  page.policy = answer.headers()['content-security-policy'] ?? '';
  return page;
}

async function join(page, name) {
  await page.waitForSelector('#name', { visible: true });
  await page.type('#name', name);
  await page.keyboard.press('Enter');
}

/** Types as a human does, who waits until the field is there. */
async function say(page, text) {
  await page.waitForSelector('#message', { visible: true });
  await page.type('#message', text);
  await page.keyboard.press('Enter');
}

/** Pastes and sends at once. */
function sayAtOnce(page, texts) {
  return page.evaluate(all => {
    for (const text of all) {
      document.getElementById('message').value = text;
      document.getElementById('talk').requestSubmit();
    }
  }, texts);
}

const conversation = page => page.$$eval('#log p.own, #log p.other',
  lines => lines.map(line => [...line.children].map(part => part.textContent).join(': ')));
const notes = page => page.$$eval('#log p.note', lines => lines.map(line => line.textContent));
const problem = page => page.$eval('#problem', element => element.textContent);

const untilNote = (page, words) => until(`a note "${words}"`, () => notes(page), all => all.some(note => note.includes(words)));
const untilProblem = (page, words) => until(`the sentence "${words}"`, () => problem(page), text => text.includes(words));

/** A member without a browser: a plain socket that does the handshake and says a name. Resolves to the socket, or the refusal. */
function plainMember(address, name, origin) {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const socket = net.connect(port, hostname, () => socket.write('GET /chat HTTP/1.1\r\nHost: ' + hostname + ':' + port
      + '\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13'
      + '\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=='
      + (origin ? '\r\nOrigin: ' + origin : '') + '\r\n\r\n'));
    atTheEnd.push(() => socket.destroy());
    socket.once('error', reject);
    socket.once('data', answer => {
      socket.pause();
      const status = answer.toString().split(' ')[1];
      if (status !== '101') {
        resolve({ status });
        return;
      }
      const words = Buffer.from(name);
      socket.write(Buffer.concat([Buffer.from([0x81, 0x80 | words.length, 0, 0, 0, 0]), words]));   // a text, masked with zeros
      resolve({ status, socket });
    });
  });
}

const same = (one, two) => JSON.stringify(one) === JSON.stringify(two);

async function screenshots(page, name) {
  if (!pictures) {
    return;
  }
  mkdirSync(pictures, { recursive: true });
  for (const width of [1280, 390]) {
    for (const colours of ['light', 'dark']) {
      await page.setViewport({ width, height: width === 390 ? 700 : 800 });
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: colours }]);
      await page.screenshot({ path: path.join(pictures, `${name}-${width}-${colours}.png`) });
    }
  }
}

// --- What must hold -----------------------------------------------------------------------------------------------

async function check() {
  const { chat, address } = await startChat();
  const browser = await openBrowser();
  console.log(`ChatServer is at ${address}, and this is ${await browser.version()}:`);

  const ann = await openWindow(browser, address);
  const bob = await openWindow(browser, address);
  await screenshots(ann, 'before');
  await join(ann, 'Ann');
  await untilNote(ann, 'Ann has joined.');
  await join(bob, 'Bob');
  await untilNote(ann, 'Bob has joined.');
  await untilNote(bob, 'Bob has joined.');

  await say(ann, 'Hello, Bob! Are you there?');
  await until('the first message', () => conversation(bob), all => all.length === 1);
  await say(bob, 'Yes, in another window.');
  await until('the answer', () => conversation(ann), all => all.length === 2);
  await Promise.all([say(ann, 'Who is first now, you or me?'), say(bob, 'Let us both write at the same time.')]);
  const inOrder = await until('four messages', () => conversation(ann), all => all.length === 4);
  await until('the same four', () => conversation(bob), all => all.length === 4);
  holds(same(inOrder, await conversation(bob)), 'Both see all messages, in the same order.', inOrder);
  await screenshots(ann, 'ann');
  await screenshots(bob, 'bob');

  // Nothing that somebody types is ever run.
  const evil = await openWindow(browser, address);
  const evilName = '<script>b()</script>';
  await join(evil, evilName);
  await untilNote(ann, evilName + ' has joined.');
  const evilTexts = ['<script>b()</script>', '<img src=x onerror="b()">', '<svg onload=b()>',
    '"><iframe srcdoc="<script>parent.b()</script>">'];
  for (const text of evilTexts) {
    await say(evil, text);
  }
  const shown = await until('the evil messages', () => conversation(bob), all => all.length === 8);
  holds(same(shown.slice(4), evilTexts.map(text => evilName + ': ' + text)),
    'Markup in names and messages is shown as text.', shown);
  for (const page of [ann, bob, evil]) {
    const tags = await page.$$eval('#log *', all => [...new Set(all.map(element => element.localName))].sort());
    holds(same(tags, ['b', 'p', 'span']) && !await page.evaluate(() => window.somethingRan), 'No script got in.', tags);
  }
  holds(/default-src 'none'/.test(ann.policy) && !/unsafe/.test(ann.policy),
    'The page allows no script but its own.', ann.policy);
  await screenshots(evil, 'evil');
  const before = troubles.length;
  await evil.evaluate(() => { document.body.insertAdjacentHTML('beforeend', '<img src="data:," onerror="b()">'); });
  await until('the blocked script', () => troubles.slice(before), all => all.some(text => /Content Security/.test(text)));
  holds(!await evil.evaluate(() => window.somethingRan), 'Even markup that got in would run nothing.');
  troubles.length = before;
  await evil.browserContext().close();
  await untilNote(ann, evilName + ' has left.');
  holds(true, 'A closed window is noticed.');

  // What is refused, and what the sender is told.
  const long = 'x'.repeat(2001);
  await sayAtOnce(ann, [long]);
  await untilProblem(ann, 'a message has at most 2000 characters. This one has 2001.');
  holds(await ann.$eval('#message', input => input.value.length) === 2001,
    'Too long is refused with a sentence, and nothing typed is lost.');
  await screenshots(ann, 'refused');
  await ann.$eval('#message', input => { input.value = ''; });
  await sayAtOnce(ann, Array.from({ length: 30 }, (_, i) => `${i}`));
  await untilProblem(ann, 'at most 10 messages a second');
  await new Promise(resolve => setTimeout(resolve, 2_500));
  const passed = (await conversation(bob)).length - 8;
  holds(passed > 0 && passed <= 20, 'Too fast is refused with a sentence.', passed);
  const second = await openWindow(browser, address);
  await join(second, 'Bob');
  await untilProblem(second, 'has this name.');
  await second.$eval('#name', input => { input.value = ''; });
  await join(second, 'x'.repeat(21));
  await untilProblem(second, 'A name has 1 to 20 characters.');
  await screenshots(second, 'name');
  holds(true, 'A name that is taken or too long is refused with a sentence.');

  // One who is gone without a word, and one who reads nothing.
  const dora = await plainMember(address, 'Dora');
  await untilNote(bob, 'Dora has joined.');
  dora.socket.destroy();
  await untilNote(bob, 'Dora has left.');
  holds(true, 'A connection that breaks is noticed.');
  const cleo = await plainMember(address, 'Cleo');
  const pong = Buffer.from([0x8a, 0x80, 0, 0, 0, 0]);
  const alive = setInterval(() => cleo.socket.write(pong), 1_000);      // else she would count as dead after a while
  cleo.socket.on('error', () => clearInterval(alive));
  atTheEnd.push(() => clearInterval(alive));
  await untilNote(ann, 'Cleo has joined.');
  await untilNote(bob, 'Cleo has joined.');
  let said = (await conversation(bob)).length;
  for (let round = 0; !(await notes(bob)).some(note => /^Cleo (was dropped|has left)/.test(note)); round++) {
    for (const page of [ann, bob]) {
      await sayAtOnce(page, [`${round} ` + 'and then '.repeat(220)]);
      said++;
    }
    for (const page of [ann, bob]) {
      await until(`all of round ${round}, while Cleo reads nothing`, () => conversation(page), all => all.length === said);
    }
    await new Promise(resolve => setTimeout(resolve, 120));     // at most 10 a second
  }
  await untilNote(ann, 'Cleo ');
  const why = (await notes(bob)).at(-1);
  holds(/^Cleo (was dropped: \d+ messages waited|has left)\.$/.test(why),      // the latter, where few messages come in 15 s
    'One who reads nothing delays nobody, and is dropped in the end.', why);
  for (const page of [ann, bob]) {
    const below = await page.$eval('#log', log => log.scrollHeight - log.scrollTop - log.clientHeight);
    holds(below < 2, 'The newest message is in sight.', below);
  }
  holds(same(await conversation(ann), await conversation(bob)), `Both have seen the same ${said} messages in the same order.`);

  // Who may not come in, and where the pages went.
  holds((await plainMember(address, 'Eve', 'http://evil.example')).status === '403', 'A page from elsewhere is turned away.');
  const elsewhere = await browser.newPage();
  const letIn = await elsewhere.evaluate(url => new Promise(resolve => {
    const socket = new WebSocket(url);
    socket.onopen = () => resolve(true);
    socket.onerror = () => resolve(false);
  }), address.replace('http', 'ws') + 'chat');
  holds(!letIn, 'Also when it is open in the same browser.');
  const host = new URL(address).host;
  const others = sockets.filter(url => new URL(url).host !== host);
  holds(others.length === 0 && sockets.length > 0, 'No socket went anywhere but to the server.', others);
  noTroubles();

  // The end.
  const ended = new Promise(resolve => { chat.removeAllListeners('exit'); chat.on('exit', resolve); });
  chat.stdin.write('\n');
  holds(await ended === 0, 'Enter ends the server.');
  await untilProblem(ann, 'The connection is closed.');
  holds(true, 'And the pages say so.');
  await screenshots(ann, 'ended');
}

await run('the chat in the browser', check);
