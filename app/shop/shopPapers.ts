import { type Report } from '../../core/report/report.ts';
import { stemOf } from '../words/fileNames.ts';
import { SHOP_WORDS, shopWord } from '../words/shopPapers.ts';
import { jobSheet } from './jobSheet.ts';
import { orderSheet } from './orderSheet.ts';
import { type PaperAsk } from './paperAsk.ts';
import { languageSheet, proofSheet } from './proofSheets.ts';
import { shopRows, type ShopSign } from './shopSign.ts';

/** 订单, 制作单, 小样. */
export const SHOP_PAPERS = ['order', 'jobs', 'proofs'] as const;
export type ShopPaper = (typeof SHOP_PAPERS)[number];

/** A paper of a package with its place in the folder. */
export type NamedPaper = {
  readonly paper: ShopPaper;
  readonly name: string;
  /** The sign that a job sheet is of. */
  readonly sign: string | null;
  readonly report: Report;
};

/** The papers that are asked for, in the order of their names (docs/spec/package.md). */
export function shopPapers(
  signs: readonly ShopSign[],
  asked: readonly ShopPaper[],
  ask: PaperAsk,
): readonly NamedPaper[] {
  const rows = shopRows(signs);
  const named = (paper: ShopPaper, name: string, report: Report | null, sign: string | null = null) =>
    report === null || !asked.includes(paper) ? [] : [{ paper, name, sign, report }];
  const isAsked = (paper: ShopPaper): boolean => asked.includes(paper);
  return [
    ...(isAsked('order') ? named('order', SHOP_WORDS['order-file'], orderSheet(rows, ask)) : []),
    ...(isAsked('jobs')
      ? rows
          .filter(({ isLayout }) => !isLayout)
          .flatMap((row) =>
            named(
              'jobs',
              shopWord('job-file', { name: stemOf([row.row, row.label]) }),
              jobSheet(row, ask),
              row.sign.id,
            ),
          )
      : []),
    ...(isAsked('proofs')
      ? [
          ...named('proofs', SHOP_WORDS['proof-file'], proofSheet(rows, ask)),
          ...named('proofs', SHOP_WORDS['language-file'], languageSheet(rows, ask)),
        ]
      : []),
  ];
}
