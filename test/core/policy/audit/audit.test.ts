import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { auditPlacards } from '../../../../core/policy/audit/audit.ts';
import { matchEntry } from '../../../../core/policy/audit/match.ts';
import { normalisePlate } from '../../../../core/policy/audit/normalise.ts';
import { type PlateForm } from '../../../../core/policy/plates.ts';
import { documentOfText } from '../../../../core/project/basisDocument.ts';
import { type PlacardRecord } from '../../../../core/project/placardRecord.ts';
import { type Register } from '../../../../core/project/register.ts';
import { plates, shippedRulebook, words } from '../../../support/policyData.ts';
import { placard, soundVillage } from '../../../support/village.ts';
import { TOWNSHIPS } from '../../../support/townships.ts';
import { runs } from '../../../support/runs.ts';

const catalogue = plates();
const lexicon = words();
const { register } = soundVillage();

function auditOne(given: Partial<PlacardRecord>, place: Register = register) {
  const [row] = auditPlacards([placard('x', given)], place, catalogue, lexicon);
  if (row === undefined) throw new Error('no row');
  return row;
}

describe('a plate’s words', () => {
  it.each([
    ['便 民 服 务 站', '便民服务站'],
    ['便\u3000民\u3000服\u3000务\u3000站', '便民服务站'],
    ['便民\u200b服务\ufeff站', '便民服务站'],
    ['“扫黄打非”工作站', '扫黄打非工作站'],
    ['【便民服务站】', '便民服务站'],
    ['便民服务站（牌匾）', '便民服务站(牌匾)'],
    ['便民服务站牌匾', '便民服务站'],
    ['①便民服务站', '1便民服务站'],
    ['1、便民服务站', '便民服务站'],
    ['ＡＢ便民服务站', 'ab便民服务站'],
    ['便民服务站。', '便民服务站'],
    ['标牌', '标牌'],
  ])('[AUD-6] %s is read as %s', (text, plain) => {
    expect(normalisePlate(text, lexicon)).toBe(plain);
  });

  it('[AUD-6] every form in a catalogue is written as it is compared', () => {
    for (const book of ['inner-mongolia-2023', 'shandong-secondary'].map(shippedRulebook)) {
      for (const entry of book.plates.entries) {
        for (const { starts, ends } of [...entry.names, ...entry.aliases]) {
          expect(normalisePlate(ends, lexicon), `${entry.key} ${ends}`).toBe(ends);
          if (starts !== undefined) expect(normalisePlate(starts, lexicon)).toBe(starts);
        }
      }
    }
  });

  it('[AUD-6] every form is found again as its own entry', () => {
    for (const entry of catalogue.entries) {
      for (const form of [...entry.names, ...entry.aliases]) {
        const text = `${form.starts ?? ''}查干哈达嘎查${form.ends}`;
        expect(matchEntry(text, register, catalogue, lexicon)?.entry.key, text).toBe(entry.key);
      }
    }
  });

  it.each([
    ['农业银行便民服务站', 'a bank’s'],
    ['先进基层党组织', 'an honour'],
    ['全区先进嘎查党组织', 'an honour with 嘎查 in it'],
    ['党员便民服务站', 'not a place before it'],
    ['矛盾纠纷调解委员会办公室', 'an office of it'],
  ])('[AUD-6] %s is not the catalogue’s: %s', (text) => {
    expect(matchEntry(text, register, catalogue, lexicon)).toBeNull();
  });

  it('[AUD-6] a topic inside a longer word does not count (爱心超市 is no 超市)', () => {
    expect(auditOne({ text: '爱心超市' }).proposal).toBe('merge');
    expect(auditOne({ text: '烟酒超市' }).proposal).toBe('retire');
  });

  it('[AUD-6] a cut through a word is no place name (清廉村居 is not the village 清廉村)', () => {
    expect(auditOne({ text: '清廉村居建设工作站' }).into).toBe('supervision');
  });
});

describe('catalogue plates are never proposed for retirement', () => {
  // Companies and offices that the statistics count like townships are known as a place only in a village of their own.
  const townships = readTownships().filter((name) => /(?:苏木|乡|镇|街道|[农牧林]场)$/u.test(name));
  const forms = catalogue.entries.flatMap((entry) =>
    [...entry.names, ...entry.aliases].map((form) => ({ entry, form })),
  );
  const names = '查干哈达巴彦温都尔乌兰木伦河图新民平安台阁牧沙尔沁东西前后大小上下红旗先锋安全党'.split('');
  const place = fc
    .tuple(
      fc.constantFrom('', ...townships),
      fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 7 }).map((part) => part.join('')),
      fc.constantFrom('嘎查', '村', '嘎查村', '社区'),
    )
    .map(([township, name, generic]) => `${township}${name}${generic}`);
  const spoil = fc.constantFrom<(text: string) => string>(
    (text) => text,
    (text) => [...text].join(' '),
    (text) => [...text].join('\u3000'),
    (text) => `“${text}”`,
    (text) => `${text}（标牌）`.replace('（标牌）', '标牌'),
    (text) => `\ufeff${text}\u200b`,
    (text) => text.replace(/[!-~]/g, (c) => String.fromCodePoint((c.codePointAt(0) ?? 0) + 0xfee0)),
    (text) => `【${text}】`,
  );
  const record = fc.record({
    place: fc.constantFrom('outside' as const, 'inside' as const),
    form: fc.constantFrom(
      'strip' as const,
      'square' as const,
      'door' as const,
      'mark' as const,
      'other' as const,
    ),
  });

  it('[AUD-7] whatever place stands before them and however they are spaced', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...forms),
        fc.option(place, { nil: '' }),
        spoil,
        record,
        ({ form }, before, spoiled, given) => {
          const row = auditOne({ text: spoiled(written(form, before)), ...given });
          expect(row.proposal, row.record.text).not.toBe('retire');
          expect(row.cites.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: runs(3000) },
    );
  });

  it('[AUD-7] in a village of any unit of the place register, whatever it is called', () => {
    const odd = TOWNSHIPS.filter(({ township }) => !/(?:苏木|乡|镇|街道)$/u.test(township));
    const own = catalogue.entries.flatMap(({ names: [form] }) => (form === undefined ? [] : [form]));
    for (const { banner, township } of odd) {
      const name = (zh: string) => ({ zh, mn: null });
      const register = { banner: name(banner), township: name(township), village: name('新民村') };
      const rows = auditPlacards(
        own.map((form, at) => ({
          id: `p${at}`,
          text: written(form, `${township}新民村`),
          place: 'inside' as const,
          form: 'square' as const,
          judged: null,
          decision: null,
        })),
        register,
        catalogue,
        lexicon,
      );
      for (const row of rows) expect(row.proposal, row.record.text).not.toBe('retire');
    }
  });

  it.each([
    ['赛罕区大学西路街道查嘎查妇代会', 'keep-inside'],
    ['大学东路街道新民社区股份经济合作社', 'keep-inside'],
    ['电力大街社区便民服务站', 'keep-inside'],
  ])('[AUD-7] %s (seed -1617403654): a street of that name is no such body', (text, proposal) => {
    expect(auditOne({ text, place: 'inside', form: 'square' }).proposal).toBe(proposal);
  });

  it('[AUD-7] 安全村经济合作社 (seed 262305129): a village whose name is a word of other plates', () => {
    expect(auditOne({ text: '安全村经济合作社' })).toMatchObject({ proposal: 'merge', into: 'collective' });
    expect(auditOne({ text: '农业银行便民服务站' }).proposal).toBe('retire');
  });

  it('[AUD-7] not even when somebody judges that such a plate has no content', () => {
    const by = { by: '达来', on: '2026-08-01' };
    const tests = { content: 'fails', support: 'fails', function: 'fails' } as const;
    for (const { form } of forms) {
      const row = auditOne({ text: written(form, '查干哈达嘎查'), judged: { tests, by } });
      expect(row.proposal).not.toBe('retire');
      expect(row.tests).toEqual(tests);
    }
  });

  it('[AUD-8] any text at all gets a proposal with a citation, and the same one every time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), record, (text, given) => {
        const row = auditOne({ text, ...given });
        expect(row.cites.length).toBeGreaterThan(0);
        expect(auditOne({ text, ...given })).toEqual(row);
      }),
    );
  });
});

describe('judgement and documents', () => {
  const by = { by: '达来', on: '2026-08-01' };
  const judged = (content: 'holds' | 'fails', support: 'holds' | 'fails', fit: 'holds' | 'fails') => ({
    tests: { content, support, function: fit },
    by,
  });

  it.each([
    [judged('fails', 'holds', 'holds'), 'retire', 'no-content'],
    [judged('holds', 'fails', 'holds'), 'retire', 'no-support'],
    [judged('holds', 'holds', 'fails'), 'retire', 'beyond-function'],
    [judged('holds', 'holds', 'holds'), 'merge', 'same-work'],
  ] as const)('[AUD-9] a person’s judgement moves the proposal (%#)', (given, proposal, reason) => {
    expect(auditOne({ text: '法律援助站', judged: given })).toMatchObject({
      proposal,
      reason,
      tests: given.tests,
    });
  });

  it.each([
    ['中办发〔2019〕65号', 'keep-inside'],
    ['《国务院办公厅关于某事的意见》', 'keep-inside'],
    ['中华人民共和国法律援助法', 'keep-inside'],
    ['内党办发〔2020〕3号', 'keep-inside'],
    ['内政办发〔2020〕3号', 'keep-inside'],
    ['旗政办发〔2022〕8号', 'merge'],
    ['市司法局通知', 'merge'],
    ['', 'merge'],
  ])('[AUD-10] clause （六）: a document “%s” makes it %s', (basisDocument, proposal) => {
    expect(auditOne({ text: '法律援助站', basisDocument: documentOfText(basisDocument) }).proposal).toBe(
      proposal,
    );
  });

  it('[AUD-11] a second plate of the same sort points to the first', () => {
    const rows = auditPlacards(
      [
        placard('a', { text: '便民服务站' }),
        placard('b', { text: '查干哈达嘎查便民服务站' }),
        placard('c', { text: '便民服务站', place: 'outside' }),
      ],
      register,
      catalogue,
      lexicon,
    );
    expect(rows.map((row) => row.duplicateOf)).toEqual([null, 'a', null]);
  });

  it('[AUD-12] outside, the rightly named plate is the one that the others double, wherever it stands in the list', () => {
    const outside = (id: string, text: string) => placard(id, { text, place: 'outside', form: 'strip' });
    const rows = auditPlacards(
      [
        outside('other', '乌兰哈达嘎查村民委员会'),
        outside('bare', '村民委员会'),
        outside('short', '查干哈达嘎查村委会'),
        outside('right', '巴彦温都尔苏木查干哈达嘎查村民委员会'),
        outside('again', '查干哈达嘎查村民委员会'),
      ],
      register,
      catalogue,
      lexicon,
    );
    expect(rows.map((row) => row.duplicateOf)).toEqual(['right', 'right', 'right', null, 'right']);
  });

  it.each([
    ['综治办公室', 'retire', 'department-office'],
    ['计生办', 'retire', 'department-office'],
    ['书记办公室', 'keep-inside', 'room-function'],
    ['村长办公室', 'keep-inside', 'room-function'],
    ['嘎查长办公室', 'keep-inside', 'room-function'],
    ['河长制办公室', 'retire', 'department-office'],
    ['林长制办公室', 'retire', 'department-office'],
    ['田长办', 'retire', 'department-office'],
    ['妇联办公室', 'keep-inside', 'room-function'],
    ['退役军人服务站办公室', 'keep-inside', 'room-function'],
    ['村民委员会办公室', 'keep-inside', 'room-function'],
    ['办公室', 'keep-inside', 'room-function'],
  ])('[AUD-13] an office is a room where it is the village’s own: %s', (text, proposal, reason) => {
    expect(auditOne({ text, form: 'door' })).toMatchObject({ proposal, reason });
  });

  it.each(['综合执法站', '拆迁办公室', '招商引资服务站', '安全生产工作站'])(
    '[AUD-14] %s is barred by clause （二）: neither a document nor a person’s judgement changes the proposal',
    (text) => {
      const tests = { content: 'holds', support: 'holds', function: 'holds' } as const;
      const row = auditOne({
        text,
        basisDocument: { ...documentOfText('某意见'), level: 'central', number: '中办发〔2022〕1号' },
        judged: { tests, by: { by: '达来', on: '2026-08-01' } },
      });
      expect(row).toMatchObject({ proposal: 'retire', reason: 'beyond-function', barred: true });
    },
  );

  it.each([
    ['金融便民服务点', 'retire', null],
    ['社会保险便民服务点', 'merge', 'convenience'],
    ['法律援助联络点', 'merge', 'mediation'],
    ['民族团结教育基地', 'merge', 'practice'],
    ['大学科研基地', 'retire', null],
    ['联络点', 'retire', null],
  ])('[AUD-15] whose outpost it is says the subject before it: %s', (text, proposal, into) => {
    expect(auditOne({ text, place: 'outside' })).toMatchObject({ proposal, into });
  });

  it('[AUD-16] what people decide does not change what the program proposes for other plates', () => {
    const plate = placard('a', { text: '河长制工作站' });
    const kept = placard('b', {
      text: '河长制工作站',
      decision: { outcome: 'keep-inside', decided: { by: '达来', on: '2026-08-01' } },
    });
    const proposals = (records: readonly PlacardRecord[]) =>
      auditPlacards(records, register, catalogue, lexicon).map(({ proposal, into, reason }) => [
        proposal,
        into,
        reason,
      ]);
    expect(proposals([kept, plate])[1]).toEqual(proposals([plate])[0]);
  });
});

function written({ starts, ends }: PlateForm, place: string): string {
  return `${starts ?? ''}${place}${ends}`;
}

/** Real townships with their banners, as they begin plates. */
function readTownships(): readonly string[] {
  const text = readFileSync(new URL('../../../../templates/places/townships.csv', import.meta.url), 'utf8');
  return parse(text, { columns: true, bom: true })
    .map((row) => z.object({ banner_or_county: z.string(), township: z.string() }).parse(row))
    .map(({ banner_or_county: banner, township }) => `${banner}${township}`);
}
