// Peer: the same pages by headless Chromium's print to PDF, one browser, one PDF a sign.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';

const quiet = JSON.parse(
  readFileSync(new URL('../../test/support/quietBrowser.json', import.meta.url), 'utf8'),
);
const [list, out] = process.argv.slice(2);
const { pages, fonts } = JSON.parse(readFileSync(list, 'utf8'));
mkdirSync(out, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [...quiet, '--allow-file-access-from-files'],
});
const sheet = await browser.newPage();
await sheet.goto(pathToFileURL(list).href);
for (const page of pages) {
  await sheet.setContent(html(page));
  await sheet.evaluate(() => document.fonts.ready);
  await sheet.pdf({
    path: join(out, `${page.name}.pdf`),
    width: `${page.width}mm`,
    height: `${page.height}mm`,
    printBackground: true,
  });
}
await browser.close();

function html(page) {
  const faces = fonts.map(
    (font) =>
      `@font-face{font-family:"${font.family}";font-weight:${font.weight};src:url("${pathToFileURL(font.file).href}")}`,
  );
  const grounds = page.grounds.map(
    (shape) =>
      `<i style="left:${shape.x}mm;top:${shape.y}mm;width:${shape.width}mm;height:${shape.height}mm;background:${shape.screen}"></i>`,
  );
  const texts = page.texts.map(
    (text) =>
      `<b style="left:${text.x}mm;top:${text.y}mm;font:${text.weight} ${text.size}mm/1 '${text.family}';color:${text.screen}${text.turn === 90 ? ';transform:rotate(90deg);transform-origin:0 0' : ''}">${text.words}</b>`,
  );
  return `<style>${faces.join('')}@page{margin:0}body{margin:0}i,b{position:absolute;white-space:pre}</style>${grounds.join('')}${texts.join('')}`;
}
