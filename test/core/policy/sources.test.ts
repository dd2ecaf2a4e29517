import { describe, expect, it } from 'vitest';
import { matters } from '../../../core/policy/matters.ts';
import { platesCitations } from '../../../core/policy/rulebook.ts';
import { clauseText } from '../../support/sourceText.ts';
import {
  assisted,
  duties,
  fields,
  plates,
  shippedRulebook,
  sources,
  ofRegions,
  templateJson,
} from '../../support/policyData.ts';

const texts = sources();

describe('citations', () => {
  const rulebooks = ofRegions('rulebook').map((file) =>
    shippedRulebook((templateJson(file) as { id: string }).id),
  );
  const cites = rulebooks.flatMap((book) => [
    ...book.rules.flatMap((rule) => rule.cites.map((cite) => ({ where: `${book.id} ${rule.id}`, cite }))),
    ...platesCitations(book.plates).map((cite) => ({ where: `${book.id} ${book.plates.id}`, cite })),
  ]);

  it.each(cites)('[POL-2] $where cites words that stand in the clause it names: $cite.clause', ({ cite }) => {
    const source = texts.get(cite.document);
    expect(source, `source ${cite.document}`).toBeDefined();
    const text = source === undefined ? null : clauseText(source, cite.clause);
    expect(text, `clause ${cite.clause} of ${cite.document}`).not.toBeNull();
    expect(text).toContain(cite.quote);
  });

  it('[POL-2] notices a clause that the source does not contain, and words that the clause does not', () => {
    const source = texts.get('inner-mongolia-2023');
    if (source === undefined) throw new Error('no source');
    expect(clauseText(source, '（十四）')).toBeNull();
    expect(clauseText(source, '（七）')).not.toContain('不低于300平方米');
  });

  it('[POL-3] each document of a rulebook is described as its source is', () => {
    for (const book of rulebooks) {
      for (const document of book.documents.values()) {
        const source = texts.get(document.id);
        expect(source).toMatchObject({
          title: document.title,
          standing: document.standing,
          inForce: document.inForce,
          inForceMeans: document.inForceMeans,
        });
      }
    }
  });
});

describe('catalogues', () => {
  it.each([
    { name: 'duties', catalogue: duties(), count: 51, classes: [7, 16, 4, 22, 2] },
    { name: 'assisted matters', catalogue: assisted(), count: 20, classes: [4, 15, 1] },
  ])(
    '[CAT-1] the $name run from 1 to $count without a gap, in their classes',
    ({ catalogue, count, classes }) => {
      expect(catalogue.count).toBe(count);
      expect(matters(catalogue).map((matter) => matter.number)).toEqual(
        Array.from({ length: count }, (_, i) => i + 1),
      );
      expect(catalogue.classes.map((group) => group.items.length)).toEqual(classes);
    },
  );

  it.each([
    { name: 'duties', catalogue: duties() },
    { name: 'assisted matters', catalogue: assisted() },
  ])(
    '[CAT-2] the $name, their classes and legal bases are those of the annex, word for word',
    ({ catalogue }) => {
      const annex = texts
        .get(catalogue.source)
        ?.annexes.find((candidate) => candidate.id === catalogue.clause);
      expect(
        catalogue.classes.map((group) => ({
          class: group.name,
          entries: group.items.map((item) => `${item.number}.${item.text}`),
          bases: group.bases,
        })),
      ).toEqual(annex?.groups);
    },
  );

  it('[CAT-3] the plates catalogue has every organisation, committee and mechanism of annex 2, and no other', () => {
    const annex = texts.get('inner-mongolia-2023')?.annexes.find((candidate) => candidate.id === '附件2');
    const entries = annex?.groups[0]?.entries ?? [];
    const named = entries
      .map((line) =>
        line
          .replace(/^\d\./, '')
          .replace(/^[^：]*：/, '')
          .replace(/。$/, ''),
      )
      .flatMap((line) => line.split(/[、及]/));
    const listed = plates()
      .entries.filter((entry) => entry.group !== 'institution' && entry.group !== 'mark')
      .map((entry) => entry.name.replace('村民委员会下属其他委员会', '其他委员会'));
    expect(listed).toEqual(named);
  });

  it('[CAT-4] the service fields are those of clause （三）', () => {
    const { clause, quote, source, fields: all } = fields();
    const text = texts.get(source);
    expect(text === undefined ? null : clauseText(text, clause)).toContain(quote);
    for (const field of all) expect(quote).toContain(field.zh);
    expect(all.map((field) => field.zh).join('、')).toBe(/积极推动(.*)等领域/.exec(quote)?.[1]);
  });
});
