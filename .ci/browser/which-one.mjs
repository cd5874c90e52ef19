// "Which one should you use?" of lesson 4, filled in on the built page in a real browser, with the keyboard alone:
//   node .ci/browser/which-one.mjs [FOLDER FOR SCREENSHOTS]
//
// Every combination of answers must get the advice that rules.txt has for it, and some must get what the program WhichOne says.
// It needs the site (mvn -pl docs package), Chromium or Chrome, and "npm ci" in this folder. CHROMIUM and JAVA_HOME say which ones to take;
// SITE and WHICH_ONE_CLASS_PATH name another site and other classes than those of the build.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { addressOf, holds, noTroubles, openBrowser, root, run, watch } from './browser.mjs';

const lesson = path.join(root, 'lesson-04-comparison');
const page4 = 'comparison.html';
const classPath = process.env.WHICH_ONE_CLASS_PATH
  ?? path.join(lesson, 'target', 'classes') + path.delimiter + path.join(lesson, 'target', 'lib', '*');
const pictures = process.argv[2];
let browser;

// --- The rules, and the program -------------------------------------------------------------------------------------

/** The words of each question, and of each rule its words and its advice. */
function readRules() {
  const text = readFileSync(path.join(lesson, 'src', 'main', 'resources', 'comparison', 'rules.txt'), 'utf8');
  const questions = [];
  const rules = [];
  for (const line of text.split(/\r?\n/)) {
    const [key, ...rest] = line.split(/ +/);
    if (key === 'question') {
      questions.push([]);
    } else if (key === 'answer') {
      questions.at(-1).push(rest[0]);
    } else if (key === 'if') {
      rules.push({ words: rest });
    } else if (key === 'use') {
      rules.at(-1).use = rest.join(' ');
    }
  }
  return { questions, rules };
}

const combinations = questions => questions.reduce(
  (all, words) => all.flatMap(chosen => words.map(word => [...chosen, word])), [[]]);

function program(words) {
  const java = process.env.JAVA_HOME ? path.join(process.env.JAVA_HOME, 'bin', 'java') : 'java';
  const { JAVA_TOOL_OPTIONS, JDK_JAVA_OPTIONS, ...env } = process.env;
  const run = spawnSync(java, ['-cp', classPath, 'comparison.WhichOne', ...words], { env, encoding: 'utf8' });
  const use = run.stdout?.match(/^Advice: +(.*?)\r?$/m);
  if (!use) {
    throw new Error(`WhichOne ${words.join(' ')} says: ${run.stdout}${run.stderr}. Is the lesson compiled?`);
  }
  return use[1];
}

// --- The page -------------------------------------------------------------------------------------------------------

async function openPage(javaScript) {
  const page = await browser.newPage();
  watch(page);
  await page.setJavaScriptEnabled(javaScript);
  await page.goto(addressOf(page4));
  return page;
}

const active = page => page.evaluate(() => {
  const element = document.activeElement;
  return element.closest('#which-one') ? element.value || element.type : '';
});

/** Tab, until this is where we are. */
async function tabTo(page, isThere, what) {
  for (let i = 0; i < 500; i++) {
    await page.keyboard.press('Tab');
    if (isThere(await active(page))) {
      return;
    }
  }
  throw new Error(`No Tab leads to ${what}.`);
}

const chosen = (page, question) => page.evaluate(
  name => document.querySelector(`[name=${name}]:checked`)?.value, `question-${question + 1}`);
const status = page => page.$eval('#which-one [role=status]', element => element.textContent.trim());
const reason = page => page.$eval('#which-one .reason', element => element.textContent.trim());
const use = text => text.match(/^(.*?)\. /)?.[1].toLowerCase();

async function screenshots(page, name) {
  if (!pictures) {
    return;
  }
  mkdirSync(pictures, { recursive: true });
  for (const width of [1280, 390]) {
    for (const colours of ['light', 'dark']) {
      await page.setViewport({ width, height: 800 });
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: colours }]);
      for (const [what, selector] of [['form', '#which-one'], ['picture', '#which-one-picture'], ['rules', '#which-one-rules']]) {
        const element = await page.$(selector);
        if (element && await element.isVisible()) {
          await element.screenshot({ path: path.join(pictures, `${name}-${what}-${width}-${colours}.png`) });
        }
      }
    }
  }
}

// --- What must hold -------------------------------------------------------------------------------------------------

async function check() {
  const { questions, rules } = readRules();
  const all = combinations(questions);
  const advice = words => rules.find(rule => rule.words.every(word => words.includes(word)));
  browser = await openBrowser();
  console.log(`The page is ${page4}, and this is ${await browser.version()}:`);

  const page = await openPage(true);
  await tabTo(page, at => at === questions[0][0], 'the first question');
  const first = await status(page);
  holds(first.startsWith('Answer the questions'), 'The keyboard gets there, and nothing is answered yet.', first);
  await screenshots(page, 'before');

  // A group of radio buttons is one stop for Tab. The arrow keys go round in it, and choose.
  const wanted = all.map(words => [words, advice(words)]);
  for (const [words, rule] of wanted) {
    for (let i = 0; i < questions.length; i++) {
      for (let turns = 0; await chosen(page, i) !== words[i]; turns++) {
        if (turns > questions[i].length) {
          throw new Error(`The arrow keys do not reach ${words[i]}.`);
        }
        await page.keyboard.press(await chosen(page, i) ? 'ArrowDown' : 'Space');
      }
      if (await active(page) !== words[i]) {
        throw new Error(`The focus is on ${await active(page)}, and not on ${words[i]}.`);
      }
      if (i < questions.length - 1) {
        await page.keyboard.press('Tab');
      }
    }
    const said = use(await status(page));
    const number = await page.$eval('#which-one', form => form.dataset.advice);
    if (said !== rule.use || number !== `${rules.indexOf(rule) + 1}`) {
      throw new Error(`For ${words.join(' ')} the page says "${said}" (rule ${number}), and the rules say "${rule.use}".`);
    }
    if (!/Measured on [\d-]+: .*\d/.test(await reason(page))) {
      throw new Error(`For ${words.join(' ')} the page has no reason with a figure: ${await reason(page)}`);
    }
    for (let i = 1; i < questions.length; i++) {        // back to the first question
      await page.keyboard.down('Shift');
      await page.keyboard.press('Tab');
      await page.keyboard.up('Shift');
    }
  }
  holds(true, `All ${all.length} combinations get the advice that the rules have for them, without a mouse.`);
  await screenshots(page, 'after');

  for (const rule of rules) {
    const words = wanted.find(([, itsRule]) => itsRule === rule)[0];
    const said = program(words);
    if (said !== rule.use) {
      throw new Error(`For ${words.join(' ')} the program says "${said}", and the rules say "${rule.use}".`);
    }
  }
  holds(true, `The program WhichOne says the same, for each of the ${rules.length} rules.`);

  // Only what matters must be answered, and the page says what that is.
  const moot = () => page.$$eval('#which-one fieldset', all => all.map(it => it.classList.contains('moot')));
  await tabTo(page, at => at === 'reset', 'the button "Start again"');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('#which-one').dataset.advice === '');
  holds(await status(page) === first && (await moot()).every(it => !it), '"Start again" does so.', await status(page));
  for (const rule of rules) {
    await page.$eval('#which-one', form => form.reset());
    await page.waitForFunction(() => !document.querySelector('#which-one :checked'));
    for (const word of rule.words) {
      const before = await status(page);
      if (use(before) === rule.use) {
        throw new Error(`Before ${word} is chosen, the page already says "${before}".`);
      }
      await page.$eval(`#which-one [value=${word}]`, it => { it.focus(); });
      await page.keyboard.press('Space');
    }
    for (let i = 0; i < questions.length && !use(await status(page)); i++) {     // those that rule out the rules above it
      const chosen = wanted.find(([, itsRule]) => itsRule === rule)[0][i];
      if (!rule.words.includes(chosen)) {
        await page.$eval(`#which-one [value=${chosen}]`, it => { it.focus(); });
        await page.keyboard.press('Space');
      }
    }
    if (use(await status(page)) !== rule.use) {
      throw new Error(`With ${rule.words.join(' ')} the page says "${await status(page)}".`);
    }
  }
  await page.$eval('#which-one', form => form.reset());
  await page.waitForFunction(() => !document.querySelector('#which-one :checked'));
  await page.$eval(`#which-one [value=${rules[0].words[0]}]`, it => { it.focus(); });
  await page.keyboard.press('Space');
  holds((await moot()).filter(Boolean).length === questions.length - 1 && use(await status(page)) === rules[0].use,
    'What makes no difference need not be answered, and is marked.', await moot());
  await screenshots(page, 'one-answer');

  for (const width of [1280, 390, 320]) {
    await page.setViewport({ width, height: 800 });
    const wide = await page.$$eval('#which-one, #which-one *, #which-one-rules *, #which-one-picture', all => all
      .filter(it => it.getClientRects().length && it.getBoundingClientRect().right > innerWidth + 1)
      .map(it => it.outerHTML.slice(0, 80)));
    holds(wide.length === 0, `At ${width} pixels nothing sticks out.`, wide);
  }

  const plain = await openPage(false);
  const [shown, form] = await plain.evaluate(() => ['#which-one-rules > li, #which-one-picture', '#which-one']
    .map(these => [...document.querySelectorAll(these)].filter(it => it.getClientRects().length).length));
  holds(shown === rules.length + 1 && form === 0,
    'Without JavaScript, the rules and the picture are there, and no dead form.', [shown, form]);
  noTroubles();
}

await run('the form in the browser', check);
