// What a reader does with the site, in a real browser:  node .ci/browser/reading.mjs [search] [themes] [keys] [copy] [play]
// Each in light and dark, on a wide screen and a phone.
//
// It needs the site (mvn -pl docs package), Chromium or Chrome, and "npm ci" in this folder. CHROMIUM says which one to take, SITE names
// another site. It ends with status 1 if something does not hold.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { addressOf, allPages, holds, noTroubles, openBrowser, root, run, until, watch } from './browser.mjs';

const STATES = [1280, 390].flatMap(width => ['light', 'dark'].map(scheme => ({ width, scheme })));
const AWHILE = 400;      // milliseconds: in this time, what must not happen would have happened
let browser;

/** A page of a reader who has never been here. */
async function open(name, { width, scheme }, motion = 'no-preference') {
  const page = await (await browser.createBrowserContext()).newPage();
  watch(page);
  await page.setViewport({ width, height: 800 });
  await setMedia(page, scheme, motion);
  await page.goto(addressOf(name));
  return page;
}

const setMedia = (page, scheme, motion) => page.emulateMediaFeatures([
  { name: 'prefers-color-scheme', value: scheme }, { name: 'prefers-reduced-motion', value: motion }]);
const awhile = () => new Promise(resolve => setTimeout(resolve, AWHILE));
const at = page => decodeURI(page.url().replace(/.*\//, ''));
/** And the page is there as a whole: nobody presses the next key before that. */
const isAt = async (page, there) => {
  await until(`the browser is at ${there}`, () => at(page), here => here === there);
  await page.waitForFunction(() => document.readyState === 'complete');
};
const text = (page, selector) => page.$eval(selector, it => it.textContent);

/** Does this for each width and scheme, and says so once. */
async function everywhere(sentence, what) {
  for (const state of STATES) {
    try {
      await what(state);
    } catch (error) {
      throw new Error(`${sentence} At ${state.width} pixels, ${state.scheme}: ${error.message}`);
    }
  }
  console.log('  ' + sentence);
}

function must(condition, what, seen) {
  if (!condition) {
    throw new Error(`${what}${seen === undefined ? '' : `, but: ${JSON.stringify(seen)}`}`);
  }
}

// --- Search -----------------------------------------------------------------------------------------------------------

// Words, and the place where a reader expects them first.
const EXPECTED = Object.entries({
  'lost update': 'threads.html#two-threads-one-number',
  'crash': 'processes.html#when-one-of-them-crashes',
  'never block': 'async.html#never-block-the-loop',
  'Hazelcast': 'comparison.html#when-one-machine-is-not-enough',
  'virtual threads': 'virtual-threads.html',
  'InterruptedException': 'before-you-start.html#interruptedexception-please-stop',
  'deadlock': 'glossary.html#deadlock',
}).filter(([, place]) => allPages().includes(place.replace(/#.*/, '')));      // chapter 5 needs Java 21

async function search() {
  await everywhere('Search finds, and the best place comes first, with the words in their context.', async state => {
    const page = await open('index.html', state);
    await page.keyboard.press('/');
    for (const [words, place] of EXPECTED) {
      await page.$eval('#search', field => { field.focus(); field.select(); });
      await page.keyboard.type(words);
      await until(`an answer to "${words}"`, () => page.$$eval('#found a', all => all.length), count => count > 0);
      const first = await page.$eval('#found li', it => ({
        to: it.querySelector('a').getAttribute('href'),
        context: it.querySelector('p').textContent,
        marked: [...it.querySelectorAll('mark')].map(mark => mark.textContent.toLowerCase()),
      }));
      must(first.to === place, `"${words}" is found first at ${place}`, first);
      must(words.split(' ').every(word => first.marked.some(it => it.startsWith(word.slice(0, 4).toLowerCase()))), `"${words}" is marked`, first);
    }
    await page.browserContext().close();
  });

  await everywhere('The arrow keys go through what was found, and Enter goes there.', async state => {
    const [words, place] = EXPECTED[0];
    const focused = page => page.evaluate(() => [...document.querySelectorAll('#search, #found a')].indexOf(document.activeElement));
    for (const keys of [['ArrowDown', 'ArrowDown', 'ArrowUp'], []]) {
      const page = await open('index.html', state);
      await page.keyboard.press('/');
      await page.keyboard.type(words);
      await until('an answer', () => page.$$eval('#found a', all => all.length), count => count > 1);
      let expected = 0;
      for (const key of keys) {
        await page.keyboard.press(key);
        expected += key === 'ArrowDown' ? 1 : -1;
        must(await focused(page) === expected, `${key} goes to link ${expected}`, await focused(page));
      }
      await page.keyboard.press('Enter');
      await isAt(page, place);
      const top = await page.$eval(':target', it => it.getBoundingClientRect().top);
      must(top > -50 && top < 400, `${place} is in sight`, top);
      await page.browserContext().close();
    }
  });

  await everywhere('What is nowhere is said to be nowhere, and Escape closes the search.', async state => {
    const page = await open('glossary.html', state);
    await page.keyboard.press('/');
    await page.keyboard.type('xyzzyx');
    await until('an answer', () => text(page, '#found-count'), said => /nothing/i.test(said));
    await page.keyboard.press('Escape');
    must(!await page.$eval('#found', it => it.checkVisibility()), 'Escape closes the list');
    must(at(page) === 'glossary.html', 'we stay where we are', at(page));
    await page.browserContext().close();
  });
}

// --- Theme ------------------------------------------------------------------------------------------------------------

/** Light or dark, by what is to be seen. */
const looks = page => page.evaluate(() => {
  const [red, green, blue] = getComputedStyle(document.body).backgroundColor.match(/[\d.]+/g).map(Number);
  return red + green + blue > 382 ? 'light' : 'dark';
});
const theme = page => page.$eval('html', it => it.dataset.theme);

async function switchTo(page, wanted) {
  for (let i = 0; i < 3 && await theme(page) !== wanted; i++) {
    await page.click('#theme');
  }
  must(await theme(page) === wanted, `the switch goes to ${wanted}`, await theme(page));
}

async function themes() {
  await everywhere('The theme is what the system says, until it is switched; then it is remembered on the next page.', async state => {
    const page = await open('index.html', state);
    const other = state.scheme === 'light' ? 'dark' : 'light';
    must(await looks(page) === state.scheme, `it looks ${state.scheme} by itself`, await looks(page));
    for (const chosen of [other, state.scheme]) {
      await switchTo(page, chosen);
      must(await looks(page) === chosen, `it looks ${chosen}`, await looks(page));
      await page.reload();
      must(await looks(page) === chosen, `it looks ${chosen} after a reload`, await looks(page));
      const next = await page.$eval('a[rel=next]', it => it.getAttribute('href'));
      await page.click('a[rel=next]');
      await isAt(page, next);
      must(await looks(page) === chosen, `${next} looks ${chosen}, too`, await looks(page));
      must((await text(page, '#theme')).toLowerCase().includes(chosen), 'the switch says so', await text(page, '#theme'));
      await setMedia(page, other, 'no-preference');
      must(await looks(page) === chosen, `it stays ${chosen}, whatever the system says`, await looks(page));
      await setMedia(page, state.scheme, 'no-preference');
    }
    await switchTo(page, 'auto');
    must(await looks(page) === state.scheme, 'and back to what the system says', await looks(page));
    await page.browserContext().close();
  });
}

// --- Keys -------------------------------------------------------------------------------------------------------------

async function keys() {
  const stays = async (page, key, why) => {
    const before = page.url();
    await page.keyboard.press(key);
    await awhile();
    must(page.url() === before, `${key} stays on the page: ${why}`, page.url());
  };

  await everywhere('The arrow keys turn the pages, from the first to the last.', async state => {
    const page = await open('index.html', state);
    await stays(page, 'ArrowLeft', 'there is none before');
    const seen = ['index.html'];
    for (let next; (next = await page.$$eval('a[rel=next]', all => all[0]?.getAttribute('href')));) {
      await page.keyboard.press('ArrowRight');
      await isAt(page, next);
      must(!seen.includes(next), 'no page comes twice', seen);
      seen.push(next);
    }
    must(seen.length > 5, 'there are many pages', seen);
    await stays(page, 'ArrowRight', 'there is none after');
    await page.keyboard.press('ArrowLeft');
    await isAt(page, seen.at(-2));
    await page.browserContext().close();
  });

  await everywhere('The arrow keys turn no page while somebody types, chooses, or scrolls a wide block.', async state => {
    const page = await open('comparison.html', state);
    await page.focus('#search');
    await page.keyboard.type('ab');
    await stays(page, 'ArrowLeft', 'the cursor goes back');
    await page.keyboard.type('c');
    must(await page.$eval('#search', it => it.value) === 'acb', 'the arrow key moves the cursor', await page.$eval('#search', it => it.value));
    await page.keyboard.press('Escape');
    await page.focus('#which-one input');
    await stays(page, 'ArrowRight', 'the next answer is chosen');
    must(await page.$('#which-one :checked'), 'the arrow key chooses');
    await page.$$eval('details', all => all.forEach(it => { it.open = true; }));
    const wide = await page.evaluateHandle(() => [...document.querySelectorAll('pre, .wide')]
      .find(it => it.scrollWidth > it.clientWidth + 20 && it.tabIndex === 0));
    if (state.width === 390 || wide.asElement()) {
      await wide.focus();
      await stays(page, 'ArrowRight', 'the block scrolls');
      must(await wide.evaluate(it => it.scrollLeft) > 0, 'the block scrolls');
    }
    await page.browserContext().close();
  });
}

// --- Copy -------------------------------------------------------------------------------------------------------------

/** What stands in each block of code or output, as it should be copied. Read from the page as it was built, not from what the script made. */
const blocks = async (name, state) => {
  const page = await open(name, state);
  await page.setJavaScriptEnabled(false);
  await page.reload();
  const all = await page.$$eval('.listingblock pre, .literalblock pre', pres => pres.map(pre => {
    const lines = pre.querySelectorAll('.line');
    for (const it of pre.querySelectorAll('.at, .conum, .gp')) {
      it.remove();
    }
    const whole = lines.length ? [...lines].map(line => line.textContent).join('\n') : pre.textContent;
    return whole.split('\n').map(line => line.trimEnd()).join('\n').replace(/^\n+|\n+$/g, '');
  }));
  await page.browserContext().close();
  return all;
};

async function copy() {
  const clipboard = page => page.evaluate(() => navigator.clipboard.readText());
  const mayRead = async page => (await page.createCDPSession()).send('Browser.grantPermissions',
    { permissions: ['clipboardReadWrite', 'clipboardSanitizedWrite'], browserContextId: page.browserContext().id });

  const wanted = await blocks('threads.html', STATES[0]);
  await everywhere('A copy button copies what stands there.', async state => {
    const page = await open('threads.html', state);
    await page.$$eval('details', all => all.forEach(it => { it.open = true; }));
    const labels = await page.$$eval('button.copy', all => all.map(it => it.getAttribute('aria-label')));
    must(labels.length === wanted.length, `there is one button for each of ${wanted.length} blocks`, labels.length);
    const buttons = await page.$$('button.copy');
    for (const [i, button] of buttons.entries()) {
      if (state === STATES[0] || labels.indexOf(labels[i]) === i) {      // all of them once, and one of each kind everywhere
        await button.click();
        await until(`${labels[i]}, number ${i}`, () => button.evaluate(it => it.textContent), said => said === 'Copied', 10_000);
        if (i === 0) {
          await mayRead(page);      // only now: a reader's page has no such right
        }
        const got = await clipboard(page);
        must(got === wanted[i], `the clipboard has ${JSON.stringify(wanted[i])}`, got);
      }
    }
    await page.browserContext().close();
  });

  // What the source says, and not only what the page says.
  const source = readFileSync(path.join(root, 'lesson-01-threads/src/main/java/threads/TwoTasks.java'), 'utf8');
  const foreign = wanted.find(it => it.includes('new Thread(')).split('\n').filter(line => !source.includes(line.trim()));
  holds(foreign.length === 0, 'What is copied is the code of the example.', foreign);
  holds(wanted.includes('mvn -q -pl lesson-01-threads exec:java'), 'A command is copied without its prompt.');
  const dirty = wanted.filter(it => /^\$ |^ *\d+\.\d\d s /m.test(it));
  holds(dirty.length === 0, 'No output is copied with its times.', dirty);
}

// --- Play -------------------------------------------------------------------------------------------------------------

async function play() {
  const picture = 'figure.timeline';
  const state = page => page.$eval(picture, it => ({ is: it.dataset.state, line: Number(it.dataset.line), at: Number(it.dataset.at) }));
  const press = (page, what) => page.click(`${picture} [data-do=${what}]`);
  const drawn = page => page.$eval(`${picture} svg`, it => it.outerHTML);

  await everywhere('A timeline steps, plays, pauses and starts again.', async where => {
    const page = await open('threads.html', where);
    must((await state(page)).is === 'whole', 'it is whole at first', await state(page));
    const whole = await drawn(page);
    await press(page, 'step');
    const first = await state(page);
    must(await drawn(page) !== whole, 'a step shows less than the whole');
    must(await page.$('.run .line.lit'), 'the line of the output is marked');
    await press(page, 'step');
    must((await state(page)).line === first.line + 1, 'a step goes to the next line', await state(page));
    await press(page, 'play');
    const began = await state(page);
    must(began.is === 'playing', 'it plays', began);
    await until('it moves', () => state(page), now => now.at > began.at + 0.1);
    await press(page, 'pause');
    const paused = [await state(page), await drawn(page)];
    must(paused[0].is === 'paused', 'it pauses', paused[0]);
    await awhile();
    must(JSON.stringify([await state(page), await drawn(page)]) === JSON.stringify(paused), 'nothing moves in a pause', await state(page));
    await press(page, 'start');
    must((await state(page)).line === first.line, 'it starts again', await state(page));
    await press(page, 'play');
    await until('it plays to the end', () => state(page), now => now.is === 'whole');
    await page.browserContext().close();
  });

  await everywhere('Nothing moves for a reader who wants no motion, and steps go on.', async where => {
    const page = await open('threads.html', where, 'reduce');
    must(await page.$$eval(`${picture} [data-do=play]`, all => all.every(it => !it.checkVisibility())), 'there is nothing to play');
    await press(page, 'step');
    const before = [await state(page), await drawn(page)];
    await awhile();
    must(JSON.stringify([await state(page), await drawn(page)]) === JSON.stringify(before), 'nothing moves', await state(page));
    await press(page, 'step');
    must((await state(page)).line === before[0].line + 1, 'a step goes to the next line', await state(page));
    await setMedia(page, where.scheme, 'no-preference');
    await press(page, 'play');
    await setMedia(page, where.scheme, 'reduce');
    await until('it stops', () => state(page), now => now.is === 'paused');
    await page.browserContext().close();
  });

  await everywhere('A bar shows its line of output, to the mouse and to the keyboard.', async where => {
    const page = await open('threads.html', where);
    const bars = await page.$$(`${picture} .piece[tabindex]`);
    const line = () => page.$eval('.run .line.lit', it => it.lastChild.textContent.trim());
    const said = () => page.$eval(`${picture} .said`, it => it.textContent);
    await bars[0].hover();
    const [first, itsSentence] = [await line(), await said()];
    must(itsSentence.includes(first), 'the mouse gets the line of output', [first, itsSentence]);
    await page.mouse.move(0, 0);
    await page.$eval(`${picture} .piece[tabindex="0"]`, it => it.focus());
    must(await said() === itsSentence, 'the keyboard gets the same', await said());
    await page.keyboard.press('ArrowRight');
    must(await said() !== itsSentence && (await said()).includes(await line()), 'the arrow key goes to the next bar', await said());
    must(at(page) === 'threads.html', 'and turns no page', at(page));
    await page.browserContext().close();
  });
}

const parts = { search, themes, keys, copy, play };
const chosen = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(parts);
await run('what a reader does', async () => {
  browser = await openBrowser();
  console.log(`This is ${await browser.version()}:`);
}, ...chosen.map(name => parts[name]), noTroubles);
