// The whole course as a PDF, from the page that has all of it:
//   node .ci/browser/pdf.mjs [FILE.pdf]
//
// It needs the site (mvn -pl docs package), Chromium or Chrome, and "npm ci" in this folder. The PDF lies beside the page unless FILE says otherwise.
import { statSync } from 'node:fs';
import path from 'node:path';
import { addressOf, openBrowser, run, site } from './browser.mjs';

const file = path.resolve(process.argv[2] ?? path.join(site, 'whole-course.pdf'));

await run('the PDF', async () => {
  const page = await (await openBrowser()).newPage();
  await page.goto(addressOf('whole-course.html'));
  await page.evaluate(() => {
    document.querySelectorAll('details').forEach(folded => { folded.open = true; });
    // A PDF would name the folder of this machine in a link to a file beside the page.
    document.querySelectorAll('a[href]:not([href^="#"], [href^="http"])').forEach(link => link.replaceWith(...link.childNodes));
  });
  // Headings become the outline; the numbers of the pages stand in the style sheet.
  await page.pdf({ path: file, format: 'A4', preferCSSPageSize: true, outline: true, tagged: true, timeout: 120_000 });
  console.log(`${file}: ${Math.round(statSync(file).size / 1000)} KB`);
});
