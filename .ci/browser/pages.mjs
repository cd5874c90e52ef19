// Each page of the site in a real browser: in light and dark, on a wide screen and a phone, on paper, without JavaScript:
//   node .ci/browser/pages.mjs [PAGE.html ...]
//
// It needs the site (mvn -pl docs package), Chromium or Chrome, and "npm ci" in this folder. CHROMIUM says which one to take, SITE names
// another site. It ends with status 1 if something does not hold.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { addressOf, allPages, here, noTroubles, nothingFound, openBrowser, run, watch } from './browser.mjs';

const RULES = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
};
/** What only colours decide takes most of the time: it is looked at where all is unfolded. */
const ALL_BUT_CONTRAST = { ...RULES, rules: { 'color-contrast': { enabled: false } } };
const COLOURS = { ...RULES, runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };
const CONTROLS = 'button, input, select, textarea, [role=button], [contenteditable]';
const WHOLE_COURSE = 'whole-course.html';
let browser;

async function open(name, javaScript = true) {
  const page = await browser.newPage();
  watch(page);
  await page.setJavaScriptEnabled(javaScript);
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);    // nothing is half way
  await page.goto(addressOf(name));
  return page;
}

const setScheme = (page, scheme) => page.emulateMediaFeatures([
  { name: 'prefers-reduced-motion', value: 'reduce' }, { name: 'prefers-color-scheme', value: scheme }]);

const unfold = page => page.$$eval('details', all => all.forEach(it => { it.open = true; }));

// --- What is looked for: each returns a list of findings, best an empty one -----------------------------------------------

/** What axe finds: WCAG 2.2 AA, and its best practices. */
const axe = (page, rules) => page.evaluate(async rules => (await window.axe.run(document, rules)).violations
  .flatMap(rule => rule.nodes.map(node =>
    `${rule.id}: ${node.target.join(' ')}: ${node.failureSummary.replace(/\s+/g, ' ')}`)), rules);

/** What makes the page wider than the window. What is wide may scroll inside itself. */
const tooWide = page => page.evaluate(() => {
  const width = document.documentElement.clientWidth;
  const inside = element => {
    for (let it = element.parentElement; it; it = it.parentElement) {
      if (['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(it).overflowX)) {
        return it !== document.body && it !== document.documentElement;
      }
    }
    return false;
  };
  const found = [...document.querySelectorAll('body *')]
    .filter(it => it.checkVisibility() && it.getBoundingClientRect().right > width + 1 && !inside(it))
    .map(it => `${it.outerHTML.slice(0, 100)} ends at ${Math.round(it.getBoundingClientRect().right)}`);
  if (document.documentElement.scrollWidth > width) {
    found.push(`the page is ${document.documentElement.scrollWidth} wide`);
  }
  return found.slice(0, 10);
});

/** Text and pictures that do not show. All that is folded must be open, or shown as on paper. */
const hidden = (page, also = 'none') => page.evaluate((controls, also) => [...document.querySelectorAll('main *')]
  .filter(it => it.matches('svg, img') || [...it.childNodes].some(part => part.nodeType === 3 && part.data.trim()))
  // Not the frame, nor what a script plays or asks; and on a phone, each cell of a table of models says its column itself.
  .filter(it => !it.closest(`script, style, noscript, svg *, form, .steps, .player, .models thead, [role=status], ${also}, ${controls}`))
  .filter(it => !it.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    || it.matches('svg, img') && !it.getBoundingClientRect().height)
  .map(it => it.outerHTML.slice(0, 100)), CONTROLS, also);

const shown = (page, selector) => page.evaluate(selector => [...document.querySelectorAll(selector)]
  .filter(it => it.checkVisibility({ visibilityProperty: true }) && it.getClientRects().length)
  .map(it => it.outerHTML.slice(0, 100)), selector);

// --- One page ---------------------------------------------------------------------------------------------------------

async function look(name, axeItself) {
  const found = [];
  const note = async (where, findings) => found.push(...(await findings).map(it => `${where}: ${it}`));

  const page = await open(name);
  for (const width of [1280, 390, 320]) {
    await page.setViewport({ width, height: 800 });
    await page.reload();
    if (width > 320) {
      await page.evaluate(axeItself);
      await note(`${width}, folded`, tooWide(page));
      await note(`${width}, folded`, axe(page, ALL_BUT_CONTRAST));
    }
    await unfold(page);
    await note(`${width}, unfolded`, tooWide(page));
    if (width > 320) {
      if (name === WHOLE_COURSE) {                           // as long as all chapters, and with their colours
        await note(`${width}, unfolded`, axe(page, ALL_BUT_CONTRAST));
      } else {
        await setScheme(page, 'light');
        await note(`${width}, unfolded, light`, axe(page, RULES));
        await setScheme(page, 'dark');
        await note(`${width}, unfolded, dark`, axe(page, COLOURS));
      }
    }
  }

  // On paper: white, all of the text, nothing of the frame. The reader's screen is still the dark one.
  await page.reload();
  await page.setViewport({ width: 720, height: 1000 });
  await setScheme(page, 'dark');
  await page.emulateMediaType('print');
  // The Java beside the Python is left out: it stands above already.
  await note('on paper, not to be seen', hidden(page, '.beside > .content > :first-child'));
  await note('on paper, of no use', shown(page, `nav, header.sidebar, ${CONTROLS}`));
  await note('on paper', page.evaluate(() => {
    const paper = getComputedStyle(document.body).backgroundColor;
    return ['rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)'].includes(paper) ? [] : [`the paper is ${paper}`];
  }));
  await page.close();

  const plain = await open(name, false);
  for (const width of [1280, 390]) {
    await plain.setViewport({ width, height: 800 });
    await unfold(plain);
    await note(`${width}, without JavaScript, not to be seen`, hidden(plain));
    await note(`${width}, without JavaScript, of no use`, shown(plain, CONTROLS));
    await note(`${width}, without JavaScript`, tooWide(plain));
  }
  await plain.close();
  nothingFound(found, `${name}: light and dark, wide, phone and paper, folded and open, with and without JavaScript.`);
}

/** Two pages at a time: each has a process of its own in the browser. The long one comes first. */
async function lookAtAll(names, axeItself) {
  const failed = [];
  const left = [...names].sort((a, b) => (b === WHOLE_COURSE) - (a === WHOLE_COURSE));
  const lane = async () => {
    for (let name = left.shift(); name; name = left.shift()) {
      await look(name, axeItself).catch(error => failed.push(error.message));
    }
  };
  await Promise.all([lane(), lane()]);
  if (failed.length > 0) {
    throw new Error(failed.join('\n'));
  }
}

const file = path.join(here, 'node_modules', 'axe-core', 'axe.min.js');
// The pages of common mistakes are all made alike: one per lesson is enough, the first.
const isAnotherOfItsKind = name => /^mistakes-\d-(?!1\.)/.test(name);
const pages = process.argv.length > 2 ? process.argv.slice(2) : allPages().filter(name => !isAnotherOfItsKind(name));
await run('each page by itself', async () => {
  if (!existsSync(file)) {
    throw new Error('axe is missing. Fetch it: npm ci --prefix .ci/browser');
  }
  browser = await openBrowser();
  console.log(`This is ${await browser.version()}:`);
}, () => lookAtAll(pages, readFileSync(file, 'utf8')), noTroubles);
