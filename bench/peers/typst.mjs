// Peer: the same pages by Typst's npm compiler, one process, one PDF a sign. Input: a list of pages as
// bench/pages.ts writes it. Typst has no vertical writing: every Chinese character is placed by itself.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const [list, out] = process.argv.slice(2);
const { pages, fonts } = JSON.parse(readFileSync(list, 'utf8'));
mkdirSync(out, { recursive: true });
const compiler = NodeCompiler.create({
  workspace: out,
  fontArgs: [{ fontPaths: fonts.map((font) => font.folder) }],
});

for (const page of pages) {
  const bytes = compiler.pdf({ mainFileContent: source(page) });
  writeFileSync(join(out, `${page.name}.pdf`), bytes);
}

function source(page) {
  const lines = [`#set page(width: ${page.width}mm, height: ${page.height}mm, margin: 0mm)`];
  for (const shape of page.grounds) {
    lines.push(
      `#place(dx: ${shape.x}mm, dy: ${shape.y}mm, rect(width: ${shape.width}mm, height: ${shape.height}mm, fill: cmyk(${shape.cmyk.map((part) => `${part}%`).join(', ')})))`,
    );
  }
  for (const text of page.texts) {
    const look = `#set text(font: "${text.family}", weight: ${text.weight}, size: ${text.size}mm, top-edge: "ascender", bottom-edge: "descender", fill: cmyk(${text.cmyk.map((part) => `${part}%`).join(', ')}))`;
    const body = text.turn === 90 ? `rotate(90deg, origin: top + left, [${text.words}])` : `[${text.words}]`;
    lines.push(`#[${look}\n#place(dx: ${text.x}mm, dy: ${text.y}mm, ${body})]`);
  }
  return lines.join('\n');
}
