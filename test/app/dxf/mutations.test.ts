import { describe, expect, it } from 'vitest';
import { readDxf } from '../../../app/dxf/readDxf.ts';
import { proposeMapping } from '../../../core/cad/mapping.ts';
import { recognisePlan } from '../../../core/cad/recognisePlan.ts';
import { DXF_PROBLEMS } from '../../../app/words/cad.ts';
import { EVERY_KIND } from '../../support/everyKindDxf.ts';
import { utf8 } from '../../support/dxfText.ts';
import { mutateDxf } from '../../support/mutateDxf.ts';
import { runs } from '../../support/runs.ts';

describe('DXF files with faults', () => {
  it('[DXF-65] the whole file is read, and every kind in it', async () => {
    const read = await readDxf(utf8(EVERY_KIND));
    expect(read).toMatchObject({ ok: true, value: { drawing: { unit: 1, version: 'AC1015' } } });
  });

  // A long run: npm run fuzz -- dxf
  it.each(Array.from({ length: runs(10) }, (_, part) => [part * 20 + 1]))(
    '[DXF-65] broken ones from seed %i on are read or refused by a sentence, never by a fault of the program',
    async (first) => {
      for (let seed = first; seed < first + 20; seed += 1) {
        const read = await readDxf(utf8(mutateDxf(EVERY_KIND, seed)));
        if (!read.ok) expect(Object.keys(DXF_PROBLEMS.zh)).toContain(read.problem.code);
        else
          recognisePlan(read.value.drawing, proposeMapping(read.value.drawing, read.value.drawing.unit ?? 1));
      }
    },
  );
});
