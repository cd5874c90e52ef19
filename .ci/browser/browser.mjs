// What the checks in a real browser share: the browser, its pages, and an end that leaves nothing behind.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const here = path.dirname(fileURLToPath(import.meta.url));
export const root = path.join(here, '..', '..');

/** The folder of the built site. SITE names another one. */
export const site = path.resolve(process.env.SITE ?? path.join(root, 'docs', 'target', 'site'));
export const addressOf = name => pathToFileURL(path.join(site, name)).href;

/** The names of all pages of the site. */
export function allPages() {
  const pages = existsSync(site) ? readdirSync(site).filter(name => name.endsWith('.html')) : [];
  if (pages.length === 0) {
    throw new Error(`There is no site in ${site}: build it with mvn -pl docs package.`);
  }
  return pages;
}

/** What has to be ended, the last one first. */
export const atTheEnd = [];

/** What went wrong on the pages by itself: requests to elsewhere, failed scripts, complaints on the console. */
export const troubles = [];

// --- The browser ------------------------------------------------------------------------------------------------------

function browserHere() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const found = process.env.CHROMIUM ?? names.map(name => spawnSync('which', [name]).stdout?.toString().trim()).find(Boolean);
  if (!found || !existsSync(found)) {
    throw new Error('There is no Chromium here: install it, or let CHROMIUM name it.');
  }
  return found;
}

/** Starts the browser. The two talk over a pipe, so that the browser ends with this program, however that ends. */
export async function openBrowser() {
  const { default: puppeteer } = await import('puppeteer-core').catch(() => {
    throw new Error('What drives the browser is missing. Fetch it: npm ci --prefix .ci/browser');
  });
  const browser = await puppeteer.launch({
    executablePath: browserHere(),
    pipe: true,
    handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false,      // run() does
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],     // Chromium refuses its sandbox to root
  });
  atTheEnd.push(() => browser.close());
  return browser;
}

/** Notes what goes wrong on a page by itself. It may ask for what MAY_ASK allows. */
export function watch(page, mayAsk = address => /^(file|data):/.test(address)) {
  const on = () => path.basename(page.url());
  page.on('request', request => {
    if (!mayAsk(request.url())) {
      troubles.push(`${on()}: a request went to ${request.url()}`);
    }
  });
  page.on('pageerror', error => troubles.push(`${on()}: a script failed: ${error.message}`));
  page.on('console', message => {
    if (['error', 'warn'].includes(message.type())) {
      troubles.push(`${on()}: the console says: ${message.text()}`);
    }
  });
}

// --- What must hold ---------------------------------------------------------------------------------------------------

/** Throws if there are findings, with the first of them. */
export function nothingFound(found, sentence) {
  const more = found.length - 20;
  holds(found.length === 0, sentence, more > 0 ? [...found.slice(0, 20), `and ${more} more`] : found);
}

export function holds(condition, sentence, seen) {
  if (!condition) {
    throw new Error(`This does not hold: ${sentence}` + (seen === undefined ? '' : ` Seen: ${JSON.stringify(seen, null, 2)}`));
  }
  console.log('  ' + sentence);
}

/** Waits until something is so. */
export async function until(what, look, good, patience = 60_000) {
  const giveUp = Date.now() + patience;
  let seen;
  do {
    seen = await look();
    if (good(seen)) {
      return seen;
    }
    await new Promise(resolve => setTimeout(resolve, 20));
  } while (Date.now() < giveUp);
  throw new Error(`${what}: not within ${patience / 1000} s. Seen: ${JSON.stringify(seen)}`);
}

export function noTroubles() {
  holds(troubles.length === 0, 'No page had any trouble, or asked for anything elsewhere.', [...new Set(troubles)]);
}

async function end(status) {
  for (const step of atTheEnd.reverse()) {
    try {
      await step();
    } catch (error) {
      console.error('While ending: ' + error.message);
    }
  }
  process.exit(status);
}

/** Does one part after the other, also after one that failed, unless that was the first. Ends this program: with status 0, if all hold. */
export async function run(what, ...parts) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => end(1));
  }
  setTimeout(() => {
    console.error(`FAILED: ${what}: not done within 20 minutes.`);
    end(1);
  }, 1_200_000).unref();
  let failed = 0;
  for (const part of parts) {
    try {
      await part();
    } catch (error) {
      failed++;
      console.error(`FAILED: ${what}: ${error.message}`);
      if (part === parts[0]) {
        break;
      }
    }
  }
  if (!failed) {
    console.log(`All of this holds: ${what}.`);
  }
  return end(failed ? 1 : 0);
}
