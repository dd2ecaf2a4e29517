import { describe, expect, it } from 'vitest';
import { KINDS } from '../../../core/policy/kinds/kinds.ts';
import { loadRulebook } from '../../../core/policy/rulebook.ts';
import { check } from '../../../core/policy/check.ts';
import { type Project } from '../../../core/project/project.ts';
import { library, shippedRulebook, templateJson, ofRegions } from '../../support/policyData.ts';
import { placard, siteOf, soundVillage } from '../../support/village.ts';

type Loose = { rules: Record<string, unknown>[]; [key: string]: unknown };

/** The shipped rulebook, changed as a careless user might. */
function changed(change: (book: Loose, first: Record<string, unknown>) => void): unknown {
  // A test may look into the file as a plain record.
  const book = structuredClone(templateJson('regions/inner-mongolia/rulebook.json')) as Loose;
  const [first] = book.rules;
  if (first === undefined) throw new Error('no rules');
  change(book, first);
  return book;
}

function problemsOf(file: unknown): readonly { code: string; data: object }[] {
  const loaded = loadRulebook(file, library());
  return loaded.ok ? [] : loaded.problem;
}

describe('a rulebook', () => {
  it.each(ofRegions('rulebook'))('[POL-1] %s loads', (name) => {
    expect(problemsOf(templateJson(name))).toEqual([]);
  });

  it.each<{ name: string; file: unknown; codes: readonly string[] }>([
    {
      name: 'a rule without citation',
      file: changed((_, first) => void delete first['cites']),
      codes: ['rule-without-citation'],
    },
    {
      name: 'a rule with an empty list of citations',
      file: changed((_, first) => void (first['cites'] = [])),
      codes: ['rule-without-citation'],
    },
    {
      name: 'a citation without clause',
      file: changed(
        (_, first) => void (first['cites'] = [{ document: 'inner-mongolia-2023', quote: '牧区' }]),
      ),
      codes: ['rule-malformed'],
    },
    {
      name: 'a citation whose clause is blank',
      file: changed(
        (_, first) =>
          void (first['cites'] = [{ document: 'inner-mongolia-2023', clause: '  ', quote: '牧区' }]),
      ),
      codes: ['rule-malformed'],
    },
    {
      name: 'a citation of a document that is not listed',
      file: changed(
        (_, first) => void (first['cites'] = [{ document: 'hearsay', clause: '一', quote: '牧区' }]),
      ),
      codes: ['rule-citation-document'],
    },
    {
      name: 'an unknown kind',
      file: changed((_, first) => void (first['kind'] = 'minimumAera')),
      codes: ['rule-kind-unknown'],
    },
    {
      name: 'an unknown option',
      file: changed(
        (_, first) =>
          void (first['options'] = { setting: 'farming', least: 200, basis: 'building', most: 9 }),
      ),
      codes: ['rule-options'],
    },
    {
      name: 'an option of the wrong sort',
      file: changed(
        (_, first) => void (first['options'] = { setting: 'farming', least: '200', basis: 'building' }),
      ),
      codes: ['rule-options'],
    },
    {
      name: 'a least area of 0, which would switch the rule off',
      file: changed(
        (_, first) => void (first['options'] = { setting: 'farming', least: 0, basis: 'building' }),
      ),
      codes: ['rule-options'],
    },
    {
      name: 'an unknown field of a rule',
      file: changed((_, first) => void (first['disabled'] = true)),
      codes: ['rule-malformed'],
    },
    {
      name: 'the same rule twice',
      file: changed((book, first) => void book.rules.push(first)),
      codes: ['rule-repeated'],
    },
    {
      name: 'a plate that the catalogue has not',
      file: changed((book) =>
        book.rules.forEach((rule) => {
          if (rule['id'] === 'OUT-2') rule['options'] = { plates: ['center'], fallsAway: [] };
        }),
      ),
      codes: ['rule-plate-unknown'],
    },
    {
      name: 'an unknown plates catalogue',
      file: changed((book) => void (book['plates'] = 'nowhere')),
      codes: ['rulebook-plates-unknown'],
    },
    { name: 'no rules', file: changed((book) => void (book.rules = [])), codes: ['rulebook-malformed'] },
    {
      name: 'a newer version',
      file: changed((book) => void (book['version'] = 2)),
      codes: ['rulebook-newer'],
    },
    { name: 'something else', file: { hello: 1 }, codes: ['rulebook-malformed'] },
    { name: 'a number', file: 7, codes: ['rulebook-malformed'] },
  ])('[POL-1] refuses $name and says so', ({ file, codes }) => {
    const found = problemsOf(file);
    expect(new Set(found.map((problem) => problem.code))).toEqual(new Set(codes));
  });

  it('[POL-1] names every fault at once, each with its rule', () => {
    const file = changed((book) => {
      for (const rule of book.rules.slice(0, 3)) rule['kind'] = 'nothing';
    });
    expect(problemsOf(file).map((problem) => problem.data)).toMatchObject([
      { rule: 'AREA-1' },
      { rule: 'AREA-2' },
      { rule: 'HOUSE-1' },
    ]);
  });

  it('[POL-1] no kind takes an option that it does not know', () => {
    for (const kind of KINDS.values()) {
      expect(kind.prepare({ unheardOf: true }).ok, kind.name).toBe(false);
    }
  });

  it('[URBAN-1] another region is another file: Shandong keeps 民兵连 outside and 综治中心 inside', () => {
    const shandong = shippedRulebook('shandong-secondary');
    expect(shandong.standing).toBe('secondary');
    const village = soundVillage((v) => {
      v.policy.placards = [
        placard('militia', { text: '民兵连', place: 'outside', form: 'strip' }),
        placard('governance', { text: '综治中心' }),
        placard('practice', { text: '新时代文明实践站', place: 'outside', form: 'mark' }),
      ];
    });
    const keys = check(village, shandong, '2026-11-23', siteOf(village)).map((finding) => finding.key);
    expect(keys).toContain('SDOUT-2/extra-outside/placard:practice');
    expect(keys).not.toContain('SDOUT-2/extra-outside/placard:militia');
    expect(keys).not.toContain('SDOUT-1/plate-missing/plate:militia');
    const mongolia = check(village, shippedRulebook('inner-mongolia-2023'), '2026-11-23', siteOf(village));
    expect(mongolia.map((finding) => finding.key)).toContain('OUT-3/extra-outside/placard:militia');
  });
});

describe('advice on single messages', () => {
  const given = templateJson('regions/inner-mongolia/rulebook.json') as {
    rules: { id: string; adviceOn?: object }[];
  };
  const advice = { zh: '照此办理', en: 'do so' };
  const withAdvice = (adviceOn: object) =>
    loadRulebook(
      { ...given, rules: given.rules.map((rule) => (rule.id === 'OUT-1' ? { ...rule, adviceOn } : rule)) },
      library(),
    );

  it('[POL-11] a message that its kind cannot give is refused by name', () => {
    expect(withAdvice({ 'plate-repeated': advice }).ok).toBe(true);
    expect(withAdvice({ 'plate-repaeted': advice })).toMatchObject({
      ok: false,
      problem: [{ code: 'rule-options', data: { rule: 'OUT-1', path: 'adviceOn.plate-repaeted' } }],
    });
  });

  it('[POL-11] two of the same are told to take one down, a missing one to be made', () => {
    const book = shippedRulebook('inner-mongolia-2023');
    const adviceFor = (change: (village: Project) => void) => {
      const village = soundVillage(change);
      return check(village, book, '2026-11-23', siteOf(village)).map((finding) => finding.advice.zh);
    };
    const twice = adviceFor((v) =>
      v.signs.forEach((sign) => void (sign.copies = sign.id === 'strip-party' ? 2 : 1)),
    );
    expect(twice.join()).toContain('摘下');
    const missing = adviceFor((v) => void (v.signs = v.signs.filter(({ id }) => id !== 'strip-party')));
    expect(missing.join()).toContain('制作');
  });
});
