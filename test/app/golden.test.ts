import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type PreparedSign, prepareSigns } from '../../app/signs/prepareSigns.ts';
import { type Drawing } from '../../core/drawing/drawing.ts';
import { isNamed } from '../../core/project/sign.ts';
import { project as projectSchema } from '../../core/project/project.ts';
import { platedRooms } from '../../core/signs/standardSizes.ts';
import { shippedLibrary } from '../../node/library/library.ts';
import { ROOT, shippedShaper } from '../support/fonts.ts';
import { rounded } from '../support/rounded.ts';

/**
 * The samples' signs as they were looked at and approved. After a change of layout that was meant, look at
 * every sign again and write them anew: UPDATE_GOLDEN=1 npx vitest run --project unit test/app/golden.test.ts
 */
const GOLDEN = join(ROOT, 'test/golden/signs');

describe.each(['sample-gacha', 'sample-village'])('%s', (name) => {
  const project = projectSchema.parse(
    JSON.parse(readFileSync(join(ROOT, `templates/centres/${name}.json`), 'utf8')),
  );
  const prepared = [
    ...prepareSigns(
      {
        project,
        library: shippedLibrary().signs,
        shaper: shippedShaper(),
        emblems: { centre: null, practice: null },
        production: false,
      },
      (sign) => isNamed(sign.subject),
    ),
  ];

  it('[SIGN-1] is whole: four strips, two emblem slots, service institution, a plate for every room', () => {
    const count = (kind: string) => prepared.filter((sign) => sign.kind === kind).length;
    expect([count('strip'), count('emblem')]).toEqual([4, 2]);
    expect(prepared.filter((sign) => sign.sign.template === 'service-institution').length).toBe(1);
    expect(count('door-plate')).toBe(platedRooms(project).length);
    const blocked = prepared.filter((sign) => sign.state === 'blocked');
    expect(blocked.map((sign) => sign.kind)).toEqual(['emblem', 'emblem']);
  });

  it.each(
    prepared
      .filter((sign) => sign.state === 'ready' && !isBoard(sign))
      .map((sign) => [sign.label, sign] as const),
  )('[SIGN-6] %s equals its golden Drawing', (_, sign) => {
    if (sign.state !== 'ready') throw new Error('only ready signs are listed');
    const file = join(GOLDEN, `${name}-${sign.sign.id}.json`);
    const now = { drawing: rounded(painted(sign.drawing)), notes: sign.notes };
    if (process.env.UPDATE_GOLDEN === '1') {
      mkdirSync(GOLDEN, { recursive: true });
      writeFileSync(file, `${JSON.stringify(now)}\n`);
    }
    expect(now).toEqual(JSON.parse(readFileSync(file, 'utf8')));
  });
});

/** Where words are kept is no part of the picture. */
function painted(drawing: Drawing): Drawing {
  return {
    ...drawing,
    items: drawing.items.map((item) => {
      if (item.kind !== 'glyphs') return item;
      const { source: _, ...run } = item;
      return run;
    }),
  };
}

/** Boards change with every word of the samples' directories: their own tests say what holds of them. */
function isBoard({ sign }: PreparedSign): boolean {
  return sign.id.startsWith('board-');
}
