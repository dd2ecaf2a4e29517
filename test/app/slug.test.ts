import { SIGN_FORMATS, type SignFormat } from '../../core/signs/fileFormats.ts';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Drawing } from '../../core/drawing/drawing.ts';
import { exportSigns, type SignWriter } from '../../app/signs/exportSigns.ts';
import { success } from '../../core/result.ts';
import { openProjectFile } from '../../core/file/file.ts';
import { shippedLibrary } from '../../node/library/library.ts';
import { shippedShaper } from '../support/fonts.ts';
import { sha256 } from '../support/sha256.ts';

describe('the slug', () => {
  it('[EXP-8] stands outside the trim of print files and says what is ordered and why it is a draft', async () => {
    const opened = openProjectFile(
      readFileSync(new URL('../../templates/centres/sample-village.json', import.meta.url)),
      { sha256 },
    );
    if (!opened.ok) throw new Error(opened.problem.code);
    const drawn = new Map<SignFormat, Drawing>();
    const writer =
      (format: SignFormat): SignWriter =>
      (drawing) => {
        drawn.set(format, drawing);
        return Promise.resolve(success(new Uint8Array()));
      };
    const made = exportSigns({
      project: opened.value.project,
      library: shippedLibrary().signs,
      shaper: shippedShaper(),
      emblems: { centre: null, practice: null },
      production: false,
      formats: SIGN_FORMATS,
      chosen: (sign) => sign.id === 'placard-party',
      day: '2026-11-23',
      writers: {
        pdf: writer('pdf'),
        svg: writer('svg'),
        png: writer('png'),
        json: writer('json'),
        dxf: writer('dxf'),
      },
    });
    for await (const { problems } of made) expect(problems).toEqual([]);

    const marks = (format: SignFormat) =>
      (drawn.get(format)?.items ?? []).flatMap((item) =>
        item.kind === 'glyphs' && item.layer === 'marks' ? [item] : [],
      );
    const words = marks('pdf')
      .map(({ text }) => text)
      .join('');
    for (const told of [
      '360x2200mm',
      '成品 360 × 2200 mm',
      '出血',
      '2026-11-23',
      '未校对',
      '未确认',
      '不得制作',
    ]) {
      expect(words).toContain(told);
    }
    for (const run of marks('pdf'))
      for (const { y } of run.glyphs) expect(y - run.size).toBeGreaterThan(2200);
    expect(marks('svg')).toEqual([]);
    expect(marks('json')).toEqual([]);
  });
});
