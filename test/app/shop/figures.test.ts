import { describe, expect, it } from 'vitest';
import { jobSheet } from '../../../app/shop/jobSheet.ts';
import { shopRows } from '../../../app/shop/shopSign.ts';
import { crowdedFigures } from '../../support/figures.ts';
import { shippedShaper } from '../../support/fonts.ts';
import { shopAsk, shopSignsOf } from '../../support/shopSigns.ts';
import { samples } from '../../gallery/signs.ts';

const SAMPLES = samples()
  .filter(({ id }) => id === 'sample-gacha' || id === 'sample-village')
  .map(({ id, project }) => ({ id, project, rows: shopRows(shopSignsOf(project)) }));

describe.each(SAMPLES)('$id', ({ project, rows }) => {
  it('[PACK-110] no figure of a job sheet lies on a line or so near to another that both read as one', () => {
    const found = rows.flatMap((row) =>
      (jobSheet(row, shopAsk(project))?.blocks ?? []).flatMap((block) =>
        block.kind === 'figures'
          ? block.figures.flatMap((figure) =>
              crowdedFigures(figure, shippedShaper(), { stacked: true }).map((said) => `${row.row}: ${said}`),
            )
          : [],
      ),
    );
    expect(found).toEqual([]);
  });

  it('[PACK-110] nor of a drawing for the fitter', () => {
    const found = rows.flatMap(({ row, drawing, isLayout }) =>
      isLayout && drawing !== null
        ? crowdedFigures(drawing, shippedShaper(), { stacked: false }).map((said) => `${row}: ${said}`)
        : [],
    );
    expect(found).toEqual([]);
  });
});
