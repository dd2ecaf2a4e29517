import fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { regionMinimum } from '../../../app/library/library.ts';
import { readRoster, type RosterAsk } from '../../../app/newProject/roster/readRoster.ts';
import { sayRosterFinding } from '../../../app/newProject/roster/rosterFinding.ts';
import { sourceOfBytes } from '../../../app/lists/tableSource.ts';
import { shippedLibrary } from '../../../node/library/library.ts';
import { gb18030 } from '../../support/gb18030.ts';
import { rightRow, ROSTER_TEST_COLUMNS, rosterCsv, type WrittenRow } from '../../support/rosters.ts';
import { runs } from '../../support/runs.ts';
import { besideProject } from '../../support/shared.ts';

const library = shippedLibrary();
const ASK: RosterAsk = {
  places: library.places,
  least: (setting) => regionMinimum(library, setting)?.least ?? null,
  covers: (character) => character !== '龘',
};
const PLACE = { banner: '土默特左旗', township: '台阁牧镇', village: '沙家营村' };
const ROW = rightRow(PLACE);
const MONGOLIAN = 'ᠠᠯᠲᠠᠨ ᠠᠭᠤᠯᠠ';

async function read(bytes: Uint8Array, ask: Partial<RosterAsk> = {}) {
  const roster = await readRoster(sourceOfBytes('名册.csv', bytes), { ...ASK, ...ask });
  if (!roster.ok) throw new Error(roster.problem.code);
  return roster.value;
}

async function found(...rows: (WrittenRow & { beyond?: string })[]) {
  const { findings, rows: all } = await read(new TextEncoder().encode(rosterCsv(rows)));
  return {
    rows: all,
    findings: findings.map((one) => [one.record, one.column, one.problem.code, one.weight]),
  };
}

/** Each kind of fault: what it does to a right row, and what is found then. */
const FAULTS: readonly (readonly [
  title: string,
  change: WrittenRow & { beyond?: string },
  column: string | null,
  code: string,
  weight: 'held' | 'open' | 'told',
])[] = [
  ['[ROST-3] spaces around a name', { village: '　沙家营村  ' }, '嘎查村', 'spaces-removed', 'told'],
  ['[ROST-3] a space within a name', { village: '沙家 营村' }, '嘎查村', 'spaces-removed', 'told'],
  [
    '[ROST-3] a look-alike',
    { village: '二○村', collective: '', registered: '' },
    '嘎查村',
    'name-doubtful',
    'told',
  ],
  [
    '[ROST-3] a line break in a name',
    { collective: '沙家营村股份\n经济合作社' },
    '集体经济组织名称',
    'line-break',
    'told',
  ],
  [
    '[ROST-3] a collective of the new law without its words',
    { registered: '2026-01-15' },
    '集体经济组织名称',
    'name-doubtful',
    'told',
  ],
  [
    '[ROST-3] a collective of another village',
    { collective: '东风村股份经济合作社' },
    '集体经济组织名称',
    'name-doubtful',
    'told',
  ],
  ['[ROST-3] the township again', { village: '台阁牧镇沙家营村' }, '嘎查村', 'township-said-twice', 'told'],
  [
    '[ROST-4] a rare character',
    { village: '㙦家营村', collective: '', registered: '' },
    '嘎查村',
    'rare-has',
    'told',
  ],
  [
    '[ROST-4] a character that no face has',
    { village: '龘家营村', collective: '', registered: '' },
    '嘎查村',
    'rare-lacks',
    'told',
  ],
  ['[ROST-5] a banner that is not listed', { banner: '不存在旗' }, '旗县市区', 'banner-unlisted', 'held'],
  ['[ROST-5] a township of another banner', { township: '天山镇' }, '苏木乡镇', 'township-unlisted', 'held'],
  ['[ROST-6] no village', { village: '' }, '嘎查村', 'value-missing', 'held'],
  ['[ROST-6] no setting', { setting: '' }, '类型', 'value-missing', 'held'],
  [
    '[ROST-6] a setting that the policy does not know',
    { setting: '半农半牧' },
    '类型',
    'setting-other',
    'held',
  ],
  ['[ROST-6] no form of the Party', { party: '' }, '党组织形式', 'value-missing', 'held'],
  ['[ROST-6] a form that nobody knows', { party: '联合体' }, '党组织形式', 'party-other', 'held'],
  ['[ROST-6] a form by another word', { party: '党总支' }, '党组织形式', 'party-understood', 'told'],
  ['[ROST-6] a day that is none', { registered: '2026-13-40' }, '集体登记日期', 'date-wrong', 'held'],
  ['[ROST-6] a collective without its day', { registered: '' }, '集体登记日期', 'registered-missing', 'held'],
  [
    '[ROST-6] a day without a collective',
    { collective: '' },
    '集体经济组织名称',
    'collective-missing',
    'held',
  ],
  ['[ROST-7] an area in words', { area: '３８６平方米' }, '建筑面积', 'area-understood', 'told'],
  ['[ROST-7] an area that is none', { area: '待测' }, '建筑面积', 'area-wrong', 'open'],
  ['[ROST-7] no area at all is measured so', { area: '-5' }, '建筑面积', 'area-wrong', 'open'],
  ['[ROST-7] too small an area', { area: '199.99' }, '建筑面积', 'area-below', 'told'],
  ['[ROST-8] private-use Mongolian', { villageMn: '\ue264\ue265' }, '嘎查村蒙文', 'private-use', 'open'],
  ['[ROST-8] Chinese for Mongolian', { villageMn: '沙家营' }, '嘎查村蒙文', 'script-mismatch', 'open'],
  [
    '[ROST-8] a proof-reader without a day',
    { villageMn: MONGOLIAN, proofBy: '某人' },
    '蒙文校对人',
    'proof-half',
    'open',
  ],
  [
    '[ROST-8] proof-read on no day',
    { villageMn: MONGOLIAN, proofBy: '某人', proofOn: '去年' },
    '蒙文校对日期',
    'date-wrong',
    'open',
  ],
  [
    '[ROST-8] a proof-reader of nothing',
    { proofBy: '某人', proofOn: '2026-03-05' },
    '蒙文校对人',
    'proof-half',
    'open',
  ],
  [
    '[ROST-9] a formula in a cell that may be open',
    { proofBy: '=HYPERLINK("x","y")' },
    '蒙文校对人',
    'formula-like',
    'open',
  ],
  ['[ROST-9] a formula for a name', { village: '=A1' }, '嘎查村', 'formula-like', 'held'],
  ['[ROST-9] a number of plates that is none', { plates: '十几块' }, '现有牌子数', 'count-wrong', 'open'],
  ['[ROST-9] a cell too many', { beyond: '多余' }, null, 'cells-beyond', 'held'],
];

describe('a roster', () => {
  it('[ROST-1] of right rows has no finding, and every value', async () => {
    const { rows, findings } = await found({
      ...ROW,
      villageMn: MONGOLIAN,
      proofBy: '测试校对员',
      proofOn: '2026-03-05',
    });
    expect(findings).toEqual([]);
    expect(rows).toMatchObject([
      {
        record: 2,
        held: false,
        league: '呼和浩特市',
        ...PLACE,
        setting: 'farming',
        partyForm: 'branch',
        collective: { status: 'registered', registeredOn: '2021-06-18' },
        area: 312.5,
        plates: 16,
        mongolian: { village: { text: MONGOLIAN, proof: { by: '测试校对员', on: '2026-03-05' } } },
      },
    ]);
  });

  it.each(FAULTS)('%s', async (_, change, column, code, weight) => {
    const { findings, rows } = await found(rightRow({ ...PLACE, village: '另一个村' }), {
      ...ROW,
      ...change,
    });
    expect(findings).toEqual([[3, column, code, weight]]);
    expect(rows[0]?.held).toBe(false);
    if (weight !== 'held') expect(rows[1]?.held).toBe(false);
    else expect(rows[1]?.held ?? true).toBe(true);
  });

  it('[ROST-9] the second row of a village is held, however it is typed', async () => {
    const { findings, rows } = await found(ROW, { ...ROW, village: '沙家 营村' });
    expect(findings).toEqual([
      [3, '嘎查村', 'spaces-removed', 'told'],
      [3, '嘎查村', 'village-twice', 'held'],
    ]);
    expect(rows.map(({ held }) => held)).toEqual([false, true]);
  });

  it('[ROST-2] records count empty rows and whole cells, whatever ends a line', async () => {
    const csv = rosterCsv([
      { ...ROW, collective: '沙家营村\n股份经济合作社' },
      {},
      { ...ROW, village: '东沙村', collective: '', registered: '', area: '待测' },
    ]);
    for (const ended of [csv, csv.replaceAll('\r\n', '\n'), csv.replace(/,{5,}/u, ''), `${csv}\r\n\r\n`]) {
      const { findings } = await read(new TextEncoder().encode(ended));
      expect(findings.map(({ record, problem: { code } }) => [record, code])).toEqual([
        [2, 'line-break'],
        [3, 'row-empty'],
        [4, 'area-wrong'],
      ]);
    }
  });

  it('[ROST-1] in any coding, order of columns and with any faults, exactly these are found', async () => {
    const villages = library.villages.filter(({ village }) =>
      /^[\u4e00-\u9fff]{2,6}(?:村|嘎查)$/u.test(village),
    );
    const single = FAULTS.filter(([, change]) => !('village' in change) || change.village !== '二○村');
    const plan = fc.record({
      from: fc.nat(villages.length - 1),
      faults: fc.array(fc.option(fc.nat(single.length - 1)), { minLength: 1, maxLength: 12 }),
      coding: fc.constantFrom('utf-8', 'gb18030'),
      order: fc.shuffledSubarray([...ROSTER_TEST_COLUMNS], { minLength: ROSTER_TEST_COLUMNS.length }),
    });
    await fc.assert(
      fc.asyncProperty(plan, async ({ from, faults, coding, order }) => {
        const seen = new Set<string>();
        const places = villages
          .slice(from)
          .concat(villages)
          .filter(({ banner, township, village }) => {
            const key = banner + township + village;
            return !seen.has(key) && seen.add(key) && !village.startsWith(township);
          });
        const expected: [number, string][] = [];
        const written = faults.map((fault, at) => {
          const { banner, township, village } = places[at] ?? PLACE;
          const row = rightRow({ banner, township, village });
          const chosen = fault === null ? undefined : single[fault];
          if (chosen === undefined) return row;
          const [, change, , code] = chosen;
          expected.push([at + 2, code]);
          return { ...row, ...placed(change, village, township) };
        });
        const csv = rosterCsv(written, order);
        const bytes = coding === 'gb18030' ? gb18030(csv) : new TextEncoder().encode(csv);
        const { findings } = await read(bytes);
        expect(findings.map(({ record, problem: { code } }) => [record, code])).toEqual(expected);
      }),
      { numRuns: runs(60) },
    );
  });

  it('[ROST-5] places need not be listed where somebody says so', async () => {
    const row = { ...ROW, banner: '不存在旗', collective: '', registered: '' };
    const { findings } = await read(new TextEncoder().encode(rosterCsv([row])), { places: null });
    expect(findings).toEqual([]);
  });

  it('[ROST-1] every finding has its sentence in both languages', async () => {
    for (const [, change] of FAULTS) {
      const { findings } = await read(new TextEncoder().encode(rosterCsv([{ ...ROW, ...change }])));
      for (const finding of findings)
        for (const language of ['zh', 'en'] as const)
          expect(sayRosterFinding(finding, language)).toMatch(/^[^{}]{3,}$/u);
    }
  });

  const { file, missing } = besideProject('data/roster-300.csv');
  it('[ROST-1] of 300 villages: the faults that are listed, and no others', async (test) => {
    if (missing !== null) test.skip(missing);
    const listed = readFileSync(file.replace('.csv', '.faults.txt'), 'utf8');
    expect(existsSync(file)).toBe(true);
    const { findings } = await read(new Uint8Array(readFileSync(file)));
    const records = [...listed.matchAll(/^record (\d+):/gmu)].map(([, record]) => Number(record));
    expect([...new Set(findings.map(({ record }) => record))]).toEqual(records);
    // 186 m² are understood, and too few.
    const twice = findings.filter(({ record }, at) => findings[at - 1]?.record === record);
    expect(twice.map(({ record, problem: { code } }) => [record, code])).toEqual([[211, 'area-below']]);
  });
});

/** The fault in names of another village. */
function placed(change: WrittenRow, village: string, township: string): WrittenRow {
  const own = (text: string) =>
    text
      .replace('台阁牧镇', township)
      .replace('沙家营村', village)
      .replace(/(?<=[㙦龘])家营村/u, village)
      .replace('沙家 营村', `${village[0]} ${village.slice(1)}`);
  const moved = Object.fromEntries(Object.entries(change).map(([key, text]) => [key, own(text)]));
  return moved;
}
