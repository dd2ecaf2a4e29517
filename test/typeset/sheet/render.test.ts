import { it } from 'vitest';
import { writeFileSync, readFileSync } from 'node:fs';
import { STARTERS, sheetAsk, starterCentre } from '../../support/sheets.ts';
import { layoutSheets } from '../../../typeset/sheet/layoutSheets.ts';
import { readingPdf } from '../../../output/pdf/readingPdf.ts';
import { readFontCatalogue } from '../../../node/fonts.ts';
import { ROOT, shippedShaper } from '../../support/fonts.ts';
import { join } from 'node:path';
it('renders', async () => {
  const only = process.env.ONLY?.split(',');
  for (const s of STARTERS) {
    if (only && !only.includes(s.id)) continue;
    const ask = sheetAsk(starterCentre(s), { paper: (process.env.PAPER ?? 'A3') as any, scale: Number(process.env.SCALE ?? 100) as any, tiles: process.env.TILES === '1' });
    const r = layoutSheets(ask, { levels: 'all', tables: true, comparison: true });
    if (!r.ok) { console.log(s.id, JSON.stringify(r.problem)); continue; }
    const cat = readFontCatalogue(ROOT);
    const fontBytes = (key: string) => { const f = cat.faces.find((x) => x.key === key)!; return readFileSync(join(ROOT, 'node_modules', f.package, f.file)); };
    const pdf = await readingPdf({ title: s.name.zh, author: '', pages: r.value.map((x) => x.drawing), bookmarks: [], day: '2026-11-23' }, { fontBytes, outlines: (f, g) => shippedShaper().outline(f, g), picture: () => null });
    writeFileSync(`/tmp/sheets/${s.id}.pdf`, pdf);
    console.log(s.id, r.value.length, pdf.length, r.value.map((x) => x.unlabelled.join()));
  }
}, 100000);
