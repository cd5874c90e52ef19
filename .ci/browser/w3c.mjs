// The W3C's own checker over all pages, with the styles in them:  node .ci/browser/w3c.mjs
//
// It needs the site (mvn -pl docs package), Java, and "npm ci" in this folder. JAVA_HOME says which Java to take, SITE names another site.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { allPages, atTheEnd, here, nothingFound, run, site } from './browser.mjs';

// What the checker does not know yet, each with its whole message.
const NOT_KNOWN = [
  'CSS: “paint-order”: Property “paint-order” doesn\'t exist.',       // of SVG, and of CSS: www.w3.org/TR/fill-stroke-3/#paint-order
];

function messages(files) {
  const jar = path.join(here, 'node_modules', 'vnu-jar', 'build', 'dist', 'vnu.jar');
  if (!existsSync(jar)) {
    throw new Error('The W3C checker is missing. Fetch it: npm ci --prefix .ci/browser');
  }
  const java = process.env.JAVA_HOME ? path.join(process.env.JAVA_HOME, 'bin', 'java') : 'java';
  const { JAVA_TOOL_OPTIONS, JDK_JAVA_OPTIONS, ...env } = process.env;
  const checker = spawn(java, ['-jar', jar, '--stdout', '--exit-zero-always', '--format', 'json', ...files], { env });
  atTheEnd.push(() => checker.kill('SIGKILL'));
  return new Promise((resolve, reject) => {
    let said = '';
    let complaint = '';
    checker.stdout.setEncoding('utf8');
    checker.stdout.on('data', text => { said += text; });
    checker.stderr.on('data', text => { complaint += text; });
    checker.on('error', error => reject(new Error(`Java does not start: ${error.message}`)));
    checker.on('close', status => status === 0 && said ? resolve(JSON.parse(said).messages)
      : reject(new Error(`The checker ended with status ${status}: ${said}${complaint}`)));
  });
}

await run('the W3C checker', async () => {
  const pages = allPages();
  const found = (await messages(pages.map(name => path.join(site, name))))
    .filter(it => !NOT_KNOWN.includes(it.message))
    .map(it => `${path.basename(it.url ?? '')}:${it.lastLine}: ${it.message} ${it.extract ?? ''}`);
  nothingFound(found, `The W3C checker finds nothing on ${pages.length} pages.`);
});
