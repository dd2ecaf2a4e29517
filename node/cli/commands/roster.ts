import { findVillagesOf, type ListedVillage } from '../../../app/library/placeRegister.ts';
import { rosterTable, type RosterTexts } from '../../../app/newProject/roster/rosterTable.ts';
import {
  rosterFindingsJson,
  sayRosterFinding,
  type RosterFinding,
} from '../../../app/newProject/roster/rosterFinding.ts';
import { type RosterRow } from '../../../app/newProject/roster/rosterRow.ts';
import { readBanner, readTownship } from '../../../app/newProject/answers.ts';
import { ROSTER_COMMAND } from '../../../app/words/commands/roster.ts';
import { say } from '../../../app/words/words.ts';
import { tableXlsx } from '../../../output/xlsx/tableXlsx.ts';
import { localDay } from '../../files/localDay.ts';
import { command } from '../command.ts';
import { type Host } from '../host.ts';
import { loadShaper } from '../loadShaper.ts';
import { flags, lists, texts } from '../options.ts';
import { tellReading } from '../readList.ts';
import { readRosterFile } from '../readRosterFile.ts';
import { refuse, tell } from '../tell.ts';
import { writeOut } from '../writeOut.ts';

export { ROSTER_COLUMNS as columns } from '../../../app/newProject/roster/rosterColumns.ts';

const OPTIONS = {
  ...texts('sheet', 'banner', 'township', 'out', 'template'),
  ...lists('map', 'font'),
  ...flags('json', 'unlisted', 'forget'),
};

/** `paijiang roster`: reads a roster of villages and says what is to be mended; or begins one (docs/spec/roster.md). */
export const run = command('roster', { options: OPTIONS, moreOperands: true }, async (given, host) => {
  const { values, operands } = given;
  const [list, ...more] = operands;
  const isBegun = values.banner !== undefined || values.township !== undefined;
  const asked = [list !== undefined, isBegun, values.template !== undefined].filter(Boolean).length;
  if (asked !== 1 || more.length > 0) refuse(host, ROSTER_COMMAND, 'one-of-three');
  if (values.template !== undefined) {
    await writeRoster(values.template, [], host);
    return 0;
  }
  if (list === undefined) {
    const villages = await villagesOf(values, host);
    if (values.json === true) host.out(`${JSON.stringify({ rows: villages }, null, 2)}\n`);
    if (values.out !== undefined) await writeRoster(values.out, villages, host);
    else if (values.json !== true) refuse(host, ROSTER_COMMAND, 'no-out');
    tell(host, ROSTER_COMMAND, 'begun', { count: villages.length });
    return 0;
  }
  const shaper = loadShaper(values.font ?? [], host);
  const { rows, findings, imported } = await readRosterFile(list, values, { shaper, host });
  const held = rows.filter((row) => row.held).length + imported.refused;
  if (values.json === true) host.out(`${JSON.stringify(rosterJson({ rows, findings }, host), null, 2)}\n`);
  else {
    for (const finding of findings) host.out(`${findingLine(finding, host)}\n`);
    // What is wrong with cells stands among the findings already.
    tellReading({ ...imported, problems: [] }, host);
  }
  const data = { rows: rows.length, ready: rows.length - rows.filter((row) => row.held).length, held };
  tell(host, ROSTER_COMMAND, 'read', data);
  const mongolian = rows.filter((row) => row.mongolian.village === undefined).length;
  if (mongolian > 0) tell(host, ROSTER_COMMAND, 'mongolian-open', { count: mongolian });
  return findings.some(({ weight }) => weight !== 'told') ? 1 : 0;
});

/** Rows and findings as other programs take them. */
function rosterJson(
  { rows, findings }: { readonly rows: readonly RosterRow[]; readonly findings: readonly RosterFinding[] },
  { language }: Host,
) {
  return {
    rows,
    findings: rosterFindingsJson(findings, language),
  };
}

/** `第 45 条“嘎查村”：…` */
function findingLine(finding: RosterFinding, host: Host): string {
  const { record, column, weight } = finding;
  const key = column === null ? 'line-row' : 'line-cell';
  const data = { record, column: column ?? '', message: sayRosterFinding(finding, host.language) };
  const sign = weight === 'held' ? '✗' : weight === 'open' ? '○' : '·';
  return `${sign} ${say(ROSTER_COMMAND, host.language, key, data)}`;
}

/** All villages of a township, or of a banner, of the place register; refused where there is no such place. */
async function villagesOf(
  values: { readonly banner?: string | undefined; readonly township?: string | undefined },
  host: Host,
): Promise<readonly RosterTexts[]> {
  const { places, villages } = await host.library();
  if (values.banner === undefined) return refuse(host, ROSTER_COMMAND, 'no-banner');
  const banner = readBanner(values.banner, places);
  if (!banner.ok)
    return refuse(host, ROSTER_COMMAND, 'place-unknown', {
      value: values.banner,
      near: String(banner.problem.data['suggestions'] ?? ''),
    });
  const township = values.township === undefined ? null : readTownship(values.township, banner.value, places);
  if (township !== null && !township.ok)
    return refuse(host, ROSTER_COMMAND, 'place-unknown', {
      value: values.township ?? '',
      near: String(township.problem.data['suggestions'] ?? ''),
    });
  const found = findVillagesOf(villages, banner.value, township?.value ?? null);
  if (found.length === 0) refuse(host, ROSTER_COMMAND, 'no-villages');
  return found.map(({ banner: of, township: within, village }: ListedVillage) => ({
    banner: of,
    township: within,
    village,
  }));
}

/** A roster to be filled in: a workbook, or a csv that Excel opens as it is. */
async function writeRoster(file: string, rows: readonly RosterTexts[], host: Host): Promise<void> {
  const table = rosterTable(rows, host.language);
  if (/\.csv$/i.test(file)) {
    const line = (cells: readonly string[]) =>
      cells.map((text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join(',');
    const csv = [table.columns.map(({ heading }) => heading), ...table.rows.map((row) => row.map(textOf))];
    await writeOut(file, new TextEncoder().encode(`\ufeff${csv.map(line).join('\r\n')}\r\n`), host);
    return;
  }
  const bytes = await tableXlsx(table, {
    sheet: table.title,
    orientation: 'landscape',
    paper: 'A3',
    day: localDay(host.now()),
    footer: '&P / &N',
    thumbnail: () => null,
  });
  await writeOut(file, bytes, host);
}

function textOf(cell: ReturnType<typeof rosterTable>['rows'][number][number]): string {
  return cell.kind === 'text' ? cell.text : '';
}
