import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { villageOfListed } from '../support/villageOfListed.ts';
import { hungSet, type Place } from '../support/hungSet.ts';
import { measuredSet, type MeasuredStrip } from '../support/measuredSet.ts';
import { runs } from '../support/runs.ts';
import { besideProject } from '../support/shared.ts';

const row = z.object({
  ...{ league: z.string(), banner: z.string(), township: z.string(), listed: z.string().min(1) },
});

/** The 嘎查 and 村 of a list; not communities, and not what is no village. */
function villages(file: string): readonly Place[] {
  const rows = z.array(row).parse(parse(readFileSync(file), { columns: true, bom: true, trim: true }));
  return rows.flatMap(({ listed, ...place }) => {
    const read = villageOfListed(listed, place);
    return read === null || read.village.endsWith('社区') ? [] : [{ ...place, village: read.village }];
  });
}

it('[ALIKE-10] all villages of the region fit their set at 350 × 2400, or say why', ({ skip }) => {
  const { file, missing } = besideProject('data/villages-inner-mongolia.csv');
  if (missing !== null) return skip(missing);
  const all = villages(file);
  expect(all.length).toBeGreaterThan(11_000);
  // An even share of them where a run is to be short.
  const step = all.length / runs(1_500);
  const letters: number[] = [];
  const party: number[] = [];
  const refused: string[] = [];
  const counts = { sets: 0, flattened: 0, 'in two columns': 0, 'under 24 %w': 0 };
  let [mostInk, ratio] = [Infinity, 1];
  for (let at = 0; at < all.length; at += step) {
    const village = all[Math.floor(at)];
    if (village === undefined) break;
    const set = measuredSet(hungSet(village, Math.floor(at)));
    for (const why of set.refused) expect(why).toMatch(/^(does-not-fit|missing-glyph) /);
    refused.push(...set.refused);
    const widths = set.strips.map((strip) => strip.letters);
    const [first = 0] = widths;
    counts.sets += 1;
    if (set.strips.some(({ flat }) => flat < 1 - 1e-9)) counts.flattened += 1;
    if (set.strips.some(({ columns }) => columns === 2)) counts['in two columns'] += 1;
    if (first < 0.24 * 350 - 1e-6) counts['under 24 %w'] += 1;
    letters.push(first);
    party.push(set.strips.find(isParty)?.flat ?? 1);
    ratio = Math.max(ratio, Math.max(...widths) / Math.min(...widths));
    mostInk = Math.min(mostInk, ...set.strips.map(({ inkRatio }) => inkRatio));
  }
  const median = (list: readonly number[]) =>
    list.toSorted((p, q) => p - q)[Math.floor(list.length / 2)] ?? 0;
  const told = {
    ...counts,
    refused: refused.length,
    'letters, median and least': `${median(letters).toFixed(1)} ${Math.min(...letters).toFixed(1)}`,
    'height of the party’s letters, median': median(party).toFixed(2),
    'ratio in a set, most': ratio.toFixed(6),
    'ink Chinese : Mongolian, least': mostInk.toFixed(2),
  };
  process.stdout.write(`${JSON.stringify(told, null, 1)}\n${refused.slice(0, 20).join('\n')}\n`);
  expect(ratio).toBeLessThan(1 + 1e-9);
  expect(mostInk).toBeGreaterThanOrEqual(1);
  expect(refused.length).toBeLessThan(0.002 * 4 * counts.sets);
});

const isParty = ({ zh }: MeasuredStrip): boolean => zh.startsWith('中国共产党');
