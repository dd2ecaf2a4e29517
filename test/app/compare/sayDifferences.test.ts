import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sayDifferences } from '../../../app/compare/sayDifferences.ts';
import { differences } from '../../../core/compare/differences.ts';
import { type Project, project as projectSchema } from '../../../core/project/project.ts';
import { shippedLibrary } from '../../../node/library/library.ts';
import { completed } from '../../support/completed.ts';
import { oneLeafChanged } from '../../support/oneLeafChanged.ts';
import { runs } from '../../support/runs.ts';

const SAMPLE = completed(
  JSON.parse(readFileSync(new URL('../../../templates/centres/sample-gacha.json', import.meta.url), 'utf8')),
).project;
const LIBRARY = shippedLibrary();

function told(was: Project, is: Project, language: 'zh' | 'en' = 'zh'): readonly string[] {
  const { catalogues, signs } = LIBRARY;
  const context = { language, catalogues, ...signs };
  return sayDifferences(differences(was, is), { was, is }, context).flatMap(({ heading, lines }) =>
    lines.map((line) => `${heading} | ${line}`),
  );
}

const [ROOM] = SAMPLE.rooms;
const [SIGN] = SAMPLE.signs;
if (ROOM === undefined || SIGN === undefined) throw new Error('the sample has rooms and signs');

describe('differences in words', () => {
  it('[DISK-7] rooms, signs and rows of registers by their names, with what the field was and is', () => {
    const [service] = SAMPLE.policy.services;
    if (service === undefined) throw new Error('the sample has services');
    const changed: Project = {
      ...SAMPLE,
      register: { ...SAMPLE.register, village: { zh: '白音嘎查', mn: null } },
      rooms: [
        { ...ROOM, name: { ...ROOM.name, zh: '便民服务中心厅' }, usableArea: 52.5 },
        ...SAMPLE.rooms.slice(1),
        { id: 'r99', name: { zh: '村史馆', mn: null }, functions: [], organisations: [], mechanisms: [] },
      ],
      signs: [{ ...SIGN, size: { width: 600, height: 400 } }, ...SAMPLE.signs.slice(1)],
      policy: {
        ...SAMPLE.policy,
        services: [{ ...service, timeLimit: '三个工作日' }, ...SAMPLE.policy.services.slice(1)],
      },
    };
    const lines = told(SAMPLE, changed);
    const number = ROOM.number === undefined ? '' : `${ROOM.number} `;
    expect(lines).toContain(`名称和组织 | 嘎查村 ${SAMPLE.register.village.zh} → 白音嘎查`);
    expect(lines).toContain('房间 | 新增房间：村史馆');
    const room = lines.find((line) => line.startsWith(`房间 | 房间“${number}${ROOM.name.zh}”：`));
    expect(room).toContain(`名称 ${ROOM.name.zh} → 便民服务中心厅`);
    expect(room).toContain('→ 52.5 m²');
    const { width, height } = SIGN.size;
    expect(lines.find((line) => line.startsWith('标牌 | 标牌“'))).toContain(
      `尺寸 ${width} × ${height} mm → 600 × 400 mm`,
    );
    const row = lines.find((line) => line.startsWith(`资料 | 服务事项“${service.name.zh.slice(0, 20)}`));
    expect(row).toContain('→ 三个工作日');
  });

  it('[DISK-7] what has no name is counted; long lists say how many more there are', () => {
    const placard = SAMPLE.policy.placards[0] ?? {
      ...{
        id: 'p',
        text: '牌',
        place: 'inside' as const,
        form: 'door' as const,
        judged: null,
        decision: null,
      },
    };
    const many: Project = {
      ...SAMPLE,
      plan: SAMPLE.plan === null ? null : { ...SAMPLE.plan, walls: SAMPLE.plan.walls.slice(2) },
      policy: {
        ...SAMPLE.policy,
        placards: Array.from({ length: 30 }, (_, index) => ({
          ...placard,
          id: `new${index}`,
          text: `新牌${index}`,
        })),
      },
    };
    const lines = told(SAMPLE, many);
    expect(lines).toContain('平面图 | 墙：删去 2');
    expect(lines.find((line) => line.includes('新增现有牌子'))).toMatch(/新牌7 等 30 项$/);
  });

  it('[DISK-7] whatever valid value differs, both languages say something, without a gap or a word of the other', () => {
    fc.assert(
      fc.property(fc.nat(), (chance) => {
        const { path, changed } = oneLeafChanged(SAMPLE, chance);
        const read = projectSchema.safeParse(changed);
        fc.pre(read.success && path !== 'version');
        for (const language of ['zh', 'en'] as const) {
          const lines = told(SAMPLE, read.data ?? SAMPLE, language);
          expect(lines, path).not.toEqual([]);
          for (const line of lines) expect(line, path).not.toMatch(/undefined|NaN|\[object|\{\w+\}/);
        }
      }),
      { numRuns: runs(60) },
    );
  });

  it('[DISK-7] nothing is said where nothing differs', () => {
    expect(told(SAMPLE, structuredClone(SAMPLE))).toEqual([]);
  });
});
