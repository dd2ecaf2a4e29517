import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayCertify } from '../../../core/policy/mayCertify.ts';
import { type Certificates } from '../../../core/project/certificates.ts';
import { runs } from '../../support/runs.ts';

const list = (...refused: Certificates['refused']): Certificates => ({
  document: '某旗清单',
  refused,
  wording: '',
});

describe('may the village certify this', () => {
  it('[CERT-12] cannot tell without a list', () => {
    expect(mayCertify('居住证明', list())).toEqual({ answer: 'no-list' });
  });

  it('[CERT-12] finds the matter itself, those that share its words, or nothing', () => {
    const certificates = list('亲属关系证明', { text: '居民养犬证明', ways: ['promise'] });
    expect(mayCertify('开具亲属关系的证明', certificates).answer).toBe('refused');
    expect(mayCertify('养犬', certificates)).toMatchObject({
      answer: 'near',
      matters: [{ text: '居民养犬证明', ways: ['promise'] }],
    });
    expect(mayCertify('直系亲属关系', certificates).answer).toBe('near');
    expect(mayCertify('土地承包合同遗失', certificates)).toEqual({
      answer: 'not-listed',
      document: '某旗清单',
    });
    expect(mayCertify('证明', certificates).answer).toBe('not-listed');
  });

  it('[CERT-13] finds any matter of the list by its own words, however it is dressed', () => {
    const word = fc
      .array(fc.constantFrom(...'收入财产婚姻户口房屋遗失无犯罪记录健在状况'), { minLength: 2, maxLength: 9 })
      .map((letters) => letters.join(''));
    const dress = fc.constantFrom<(text: string) => string>(
      (text) => text,
      (text) => `开具${text}证明`,
      (text) => `${text}的证明`,
      (text) => [...text].join('　'),
      (text) => `“${text}”证明`,
      (text) => `12. ${text}证明`,
      (text) => `（3）${text}`,
    );
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { minLength: 1, maxLength: 20 }),
        dress,
        dress,
        fc.nat(),
        (words, a, b, at) => {
          const asked = words[at % words.length] ?? '';
          const found = mayCertify(b(asked), list(...words.map((each) => a(each))));
          expect(found.answer, asked).toBe('refused');
          if (found.answer === 'refused') expect(found.matters.map(({ text }) => text)).toContain(a(asked));
        },
      ),
      { numRuns: runs(400) },
    );
  });
});
