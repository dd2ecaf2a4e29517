import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type PreflightFinding } from '../../app/bridge/contract.ts';
import { CHECKS } from '../../app/signs/checks.ts';
import { project as schema } from '../../core/project/project.ts';
import { textsOnSign } from '../../core/signs/signWords.ts';
import { ownerKey } from '../../core/signs/textsOnSign.ts';
import { shippedLibrary } from '../../node/library/library.ts';
import { placeOf } from '../../renderer/features/delivery/mendPreflight.ts';
import { groupsOf, keyOfFound, waivedAs } from '../../renderer/features/delivery/preflightFound.ts';
import { ROOT } from '../support/fonts.ts';

const library = shippedLibrary();
const project = schema.parse(
  JSON.parse(readFileSync(join(ROOT, 'templates/centres/sample-gacha.json'), 'utf8')),
);
const context = { language: 'zh' as const, project, catalogues: library.catalogues };

function found(given: Partial<PreflightFinding>): PreflightFinding {
  return {
    ...{ grade: 'doubt', check: 'other', sign: 'door-102', number: 9, label: '门牌', unwaivable: null },
    ...{ waived: null, problem: { area: 'sign', code: 'board-open', data: {} } },
    ...given,
  };
}
const place = (given: Partial<PreflightFinding>, own = project) =>
  placeOf({ project: own, library } as never, found(given), { ...context, project: own });

describe('where a finding of the preflight is mended', () => {
  it('[STUDIO-112] every check leads to a place, and those of a sign to the sign', () => {
    for (const check of CHECKS) expect(place({ check }).place, check).toBeDefined();
    for (const check of ['legible', 'safe', 'strokes', 'other', 'language'] as const)
      expect(place({ check })).toMatchObject({ place: 'signs', sign: 'door-102' });
  });

  it('[STUDIO-112] to the text that is meant, the register’s cell, the page of the wall, the artwork', () => {
    const sign = project.signs.find(({ id }) => id === 'door-102');
    if (sign === undefined) throw new Error('the sample has the plate');
    const [first, second] = textsOnSign(project, sign);
    if (first === undefined || second === undefined) throw new Error('the plate has two texts');
    const named = { area: 'sign' as const, code: 'missing-glyph', data: { text: second.zh } };
    expect(place({ check: 'glyphs', problem: named }).field).toBe(`mongolian/${ownerKey(second.owner)}`);
    expect(place({ check: 'proof' }).field).toBe(`mongolian/${ownerKey(first.owner)}`);
    const board = project.signs.find(({ subject }) => subject.of === 'services')?.id ?? '';
    expect(place({ check: 'unfilled', sign: board })).toMatchObject({
      place: 'registers',
      register: 'services',
      cell: { row: expect.any(String) as string },
    });
    const facade = project.signs.find(({ subject }) => subject.of === 'facade')?.id ?? '';
    expect(place({ check: 'walls', sign: facade })).toEqual({ place: 'registers', register: 'facade' });
    const emblem = project.signs.find(({ subject }) => subject.of === 'centre')?.id ?? '';
    expect(place({ check: 'pictures', sign: emblem })).toMatchObject({ sign: emblem, field: 'emblem' });
  });

  it('[STUDIO-112] what is open for all signs leads to the project’s answers, what is open for one to that sign', () => {
    const problem = { area: 'sign' as const, code: 'specification-open', data: { fields: 'deadline' } };
    expect(place({ check: 'specification', problem })).toMatchObject({ register: 'specification' });
    const answered = {
      ...project,
      specification: {
        ...{ material: '雪弗板', thickness: 10, sides: 1 as const, edge: '直切', colours: '按文件' },
        ...{ place: 'indoor' as const, mounting: 'tape' as const, mountingHeight: 1600 },
        ...{ deadline: '2026-12-20', delivery: '村部', approver: '张三', telephone: '0476-7238001' },
      },
    };
    expect(place({ check: 'specification', problem }, answered)).toMatchObject({
      place: 'signs',
      field: 'specification',
    });
  });

  it('[STUDIO-111] groups are told by grade and check, the gravest first, and what was skipped last', () => {
    const waived = { by: '王五', on: '2026-11-30', reason: '喷绘' };
    const groups = groupsOf([
      found({ check: 'strokes' }),
      found({ check: 'strokes', waived }),
      found({ check: 'proof', grade: 'draft' }),
      found({ check: 'safe', sign: 'door-101' }),
      found({ check: 'strokes', sign: 'door-101' }),
      found({ check: 'pictures', grade: 'stop' }),
    ]);
    expect(groups.map(({ key, found: own }) => [key, own.length])).toEqual([
      ['stop/pictures', 1],
      ['draft/proof', 1],
      ['doubt/safe', 1],
      ['doubt/strokes', 2],
      ['waived', 1],
    ]);
  });

  it('[STUDIO-113] a waiver names the very finding', () => {
    const one = found({ problem: { area: 'sign', code: 'thin-gaps', data: { count: 2 } } });
    const other = found({ problem: { area: 'sign', code: 'thin-gaps', data: { count: 3 } } });
    expect(waivedAs(one)).toEqual({ sign: 'door-102', found: { code: 'thin-gaps', data: { count: 2 } } });
    expect(keyOfFound(one)).not.toBe(keyOfFound(other));
  });
});
