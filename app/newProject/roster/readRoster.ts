import { problem, type Problem } from '../../../core/problem.ts';
import { type Collective, type PartyForm } from '../../../core/project/organisation.ts';
import { type Signature, signature } from '../../../core/project/people.ts';
import { type Setting } from '../../../core/project/register.ts';
import { type Room } from '../../../core/project/room.ts';
import { type MongolianText } from '../../../core/project/text.ts';
import { success, type Result } from '../../../core/result.ts';
import { tidyName } from '../../../core/signs/nameReading/clean.ts';
import { dayIn } from '../../cells/dayIn.ts';
import { type ListedTownship } from '../../library/placeRegister.ts';
import {
  importRecords,
  type Imported,
  type ImportOptions,
  type RowReader,
} from '../../lists/importRecords.ts';
import { type ImportProblem } from '../../lists/problems.ts';
import { type TableSource } from '../../lists/tableSource.ts';
import { readBanner, readName, readPartyForm, readSetting, readTownship } from '../answers.ts';
import { MONGOLIAN_OF } from '../mongolian.ts';
import { readMongolian, readRooms } from '../room.ts';
import { readArea, readCount, isFormulaLike } from './cells.ts';
import { nameFindings, rareCharacters } from './names.ts';
import { ROSTER_COLUMNS, rosterHeading, type RosterColumn } from './rosterColumns.ts';
import { type RosterFinding } from './rosterFinding.ts';
import { type RosterRow } from './rosterRow.ts';

export type Roster = {
  readonly rows: readonly RosterRow[];
  /** By record. */
  readonly findings: readonly RosterFinding[];
  readonly imported: Imported<RosterRow>;
  /** What the cells of each row say, by record: as they are written, or as somebody mended them. */
  readonly texts: ReadonlyMap<number, CellTexts>;
};
type CellTexts = Partial<Readonly<Record<RosterColumn, string>>>;

export type RosterAsk = ImportOptions<RosterColumn> & RosterRules;

/** What a roster is judged by. */
export type RosterRules = {
  /** The place register; null = places need not be in it. */
  readonly places: readonly ListedTownship[] | null;
  /** The least building area that is asked of a setting, m². */
  readonly least: (setting: Setting) => number | null;
  /** Whether a face has the character. */
  readonly covers: (character: string) => boolean;
};

/** Reads a roster of villages: every row that says anything, and what a person should see of it (docs/spec/roster.md). */
export async function readRoster(
  source: TableSource,
  ask: RosterAsk,
): Promise<Result<Roster, ImportProblem>> {
  const findings: RosterFinding[] = [];
  const firsts = new Map<string, number>();
  const texts = new Map<number, CellTexts>();
  const imported = await importRecords(
    source,
    ROSTER_COLUMNS,
    (row) => {
      texts.set(row.number, textsOf(row));
      const reading = new RowReading(row, ask);
      const read = reading.read();
      findings.push(...reading.findings);
      if (read === null) return null;
      const place = [read.banner, read.township, read.village].join('\n');
      const first = firsts.get(place);
      if (read.village === '' || first === undefined) {
        firsts.set(place, read.record);
        return read;
      }
      findings.push(reading.about('village', 'held', problem('village-twice', { first })));
      return { ...read, held: true };
    },
    { ...ask, blanks: 'read' },
  );
  if (!imported.ok) return imported;
  const { items, problems, gaps, toMend } = imported.value;
  // Rows with a cell that is no text at all.
  for (const { number, texts: own } of toMend) if (!texts.has(number)) texts.set(number, own);
  for (const { row, column, key, code } of problems) {
    const known = ROSTER_COLUMNS.find((each) => each.key === key)?.key ?? null;
    findings.push({ record: row, column, key: known, weight: 'held', problem: problem(code) });
  }
  for (const record of gaps)
    findings.push({ record, column: null, key: null, weight: 'told', problem: problem('row-empty') });
  findings.sort((p, q) => p.record - q.record);
  return success({ rows: items, findings, imported: imported.value, texts });
}

function textsOf(row: RowReader<RosterColumn>): CellTexts {
  return Object.fromEntries(
    ROSTER_COLUMNS.flatMap(({ key }) => (row.text(key) === '' ? [] : [[key, row.text(key)]])),
  );
}

/** One row, cell by cell. */
class RowReading {
  readonly findings: RosterFinding[] = [];
  readonly #row: RowReader<RosterColumn>;
  readonly #ask: RosterAsk;

  constructor(row: RowReader<RosterColumn>, ask: RosterAsk) {
    this.#row = row;
    this.#ask = ask;
  }

  about(key: RosterColumn | null, weight: RosterFinding['weight'], found: Problem): RosterFinding {
    const column = key === null ? null : this.#row.heading(key) || rosterHeading(key);
    return { record: this.#row.number, column, key, weight, problem: found };
  }

  #find(key: RosterColumn | null, weight: RosterFinding['weight'], found: Problem): null {
    this.findings.push(this.about(key, weight, found));
    return null;
  }

  /** Null where the row is none of the list's: its cells do not stand under the headings. */
  read(): RosterRow | null {
    const beyond = this.#row.beyond();
    if (beyond.length > 0)
      return this.#find(null, 'held', problem('cells-beyond', { texts: beyond.join('、').slice(0, 60) }));
    const { places } = this.#ask;
    const banner = this.#place('banner', (name) => readBanner(name, places));
    const township = this.#place('township', (name) =>
      // Of a banner that nobody knows no township can be known.
      readTownship(name, banner ?? '', banner === null ? null : places),
    );
    const village = this.#place('village', (name) => readName(name, 60));
    const setting = this.#setting();
    const partyForm = this.#party();
    const collective = this.#collective();
    const row: RosterRow = {
      record: this.#row.number,
      held: false,
      league: places?.find((one) => one.banner === banner && one.township === township)?.league ?? null,
      banner: banner ?? this.#text('banner'),
      township: township ?? this.#text('township'),
      village: village ?? this.#text('village'),
      ...{ setting, partyForm, collective, area: this.#area(setting), rooms: this.#rooms() },
      ...{ plates: this.#plates(), mongolian: this.#mongolian() },
    };
    const isPlaced = banner !== null && township !== null && village !== null;
    // A name that is doubted itself is not held against others.
    if (isPlaced && !this.findings.some(({ problem: { code } }) => code.startsWith('rare-')))
      for (const { key, problem: found } of nameFindings(row)) this.#find(key, 'told', found);
    return { ...row, held: this.findings.some(({ weight }) => weight === 'held') };
  }

  /** The cell's text; empty where it looks like a formula, which is told. */
  #text(key: RosterColumn): string {
    const text = this.#row.text(key);
    return isFormulaLike(text) ? '' : text;
  }

  /** Whether the cell looks like a formula, which is told. */
  #isFormula(key: RosterColumn, weight: 'held' | 'open'): boolean {
    const value = this.#row.text(key).slice(0, 60);
    if (!isFormulaLike(value)) return false;
    this.#find(key, weight, problem('formula-like', { value }));
    return true;
  }

  /** A name as it should have been typed; what was taken away is told. */
  #name(key: RosterColumn, most: number): string | null {
    const raw = this.#row.whole(key);
    if (raw.trim() === '' || this.#isFormula(key, 'held')) return null;
    const read = readName(raw, most);
    if (!read.ok) {
      const value = raw.trim().slice(0, 60);
      const isLength = read.problem.code === 'name-short' || read.problem.code === 'name-long';
      return this.#find(key, 'held', isLength ? problem('name-wrong', { value, most }) : read.problem);
    }
    const right = tidyName(raw);
    if (right !== raw)
      this.#find(
        key,
        'told',
        problem(/[\r\n]/.test(raw.trim()) ? 'line-break' : 'spaces-removed', { right }),
      );
    const { has, lacks } = rareCharacters(read.value, this.#ask.covers);
    if (lacks !== '') this.#find(key, 'told', problem('rare-lacks', { characters: lacks }));
    else if (has !== '') this.#find(key, 'told', problem('rare-has', { characters: has }));
    return read.value;
  }

  #place(
    key: 'banner' | 'township' | 'village',
    read: (name: string) => ReturnType<typeof readBanner>,
  ): string | null {
    if (this.#row.text(key) === '') return this.#find(key, 'held', problem('value-missing'));
    const name = this.#name(key, 60);
    if (name === null) return null;
    const known = read(name);
    if (known.ok) return known.value;
    const { suggestions = '', banner = '' } = known.problem.data;
    const code = known.problem.code === 'banner-unknown' ? 'banner-unlisted' : 'township-unlisted';
    return this.#find(
      key,
      'held',
      problem(code, { value: name, banner, near: firstOf(String(suggestions)) }),
    );
  }

  #setting(): Setting | null {
    if (this.#row.text('setting') === '') return this.#find('setting', 'held', problem('value-missing'));
    if (this.#isFormula('setting', 'held')) return null;
    const value = this.#row.text('setting');
    const read = readSetting(value);
    return read.ok ? read.value : this.#find('setting', 'held', problem('setting-other', { value }));
  }

  #party(): PartyForm | null {
    const value = this.#row.text('party');
    if (value === '') return this.#find('party', 'held', problem('value-missing'));
    if (this.#isFormula('party', 'held')) return null;
    const read = readPartyForm(value);
    if (!read.ok) return this.#find('party', 'held', problem('party-other', { value: value.slice(0, 60) }));
    const right = PARTY_SHORT[read.value];
    if (!PARTY_SAID[read.value].includes(value))
      this.#find('party', 'told', problem('party-understood', { value, right }));
    return read.value;
  }

  #collective(): Collective | null {
    const name = this.#name('collective', 80);
    if (name === null && this.#row.text('collective') !== '') return null;
    const isFormula = this.#isFormula('registered', 'held');
    const registeredOn = isFormula ? undefined : dayIn(this.#row.date('registered'));
    if (isFormula) return null;
    const value = this.#row.text('registered').slice(0, 60);
    if (registeredOn === undefined) return this.#find('registered', 'held', problem('date-wrong', { value }));
    if (name === null)
      return registeredOn === null
        ? { status: 'none' }
        : this.#find('collective', 'held', problem('collective-missing'));
    if (registeredOn === null) return this.#find('registered', 'held', problem('registered-missing'));
    return { status: 'registered', name, registeredOn, mn: null };
  }

  #area(setting: Setting | null): number | null {
    const value = this.#row.text('area');
    if (value === '' || this.#isFormula('area', 'open')) return null;
    const heading = this.#row.heading('area');
    if (/亩|公顷|公亩|平方千米|km/iu.test(heading))
      return this.#find('area', 'open', problem('area-unit', { heading }));
    const read = readArea(value);
    if (read === null)
      return this.#find('area', 'open', problem('area-wrong', { value: value.slice(0, 60) }));
    const { area, isPlain } = read;
    if (!isPlain) this.#find('area', 'told', problem('area-understood', { value, right: area }));
    const least = setting === null ? null : this.#ask.least(setting);
    if (setting !== null && least !== null && area < least)
      this.#find('area', 'told', problem('area-below', { setting, least, area }));
    return area;
  }

  #rooms(): readonly Room[] {
    const value = this.#row.text('rooms');
    if (value === '' || this.#isFormula('rooms', 'open')) return [];
    const texts = value.split(/[;；\n]/u).filter((text) => text.trim() !== '');
    const read = readRooms(texts);
    if (read.ok) return read.value;
    this.#find('rooms', 'open', problem('rooms-wrong', { value: value.slice(0, 60) }));
    return [];
  }

  #plates(): number | null {
    const value = this.#row.text('plates');
    if (value === '' || this.#isFormula('plates', 'open')) return null;
    const count = readCount(value);
    return count ?? this.#find('plates', 'open', problem('count-wrong', { value: value.slice(0, 60) }));
  }

  #mongolian(): RosterRow['mongolian'] {
    const texts: Partial<Record<(typeof MONGOLIAN_OF)[number], MongolianText>> = {};
    for (const of of MONGOLIAN_OF) {
      const key = `${of}Mn` as const;
      if (this.#row.text(key) === '' || this.#isFormula(key, 'open')) continue;
      const read = readMongolian(this.#row.text(key));
      if (!read.ok) this.#find(key, 'open', read.problem);
      else if (read.value !== null) texts[of] = read.value;
    }
    const proof = this.#proof(Object.keys(texts).length > 0);
    if (proof === null) return texts;
    return Object.fromEntries(Object.entries(texts).map(([of, text]) => [of, { ...text, proof }]));
  }

  /** Who proof-read the row's Mongolian: both, or nobody. */
  #proof(hasText: boolean): Signature | null {
    const by = this.#isFormula('proofBy', 'open') ? '' : this.#row.text('proofBy');
    const written = this.#isFormula('proofOn', 'open') ? '' : this.#row.date('proofOn');
    if (by === '' && written === '') return null;
    const on = dayIn(written);
    if (on === undefined)
      return this.#find('proofOn', 'open', problem('date-wrong', { value: written.slice(0, 60) }));
    const read = signature.safeParse({ by, on: on ?? '' });
    if (read.success && hasText) return read.data;
    // Where its Mongolian was refused, that has been told.
    const isRefused = MONGOLIAN_OF.some((of) => this.#row.text(`${of}Mn`) !== '');
    return hasText || !isRefused ? this.#find('proofBy', 'open', problem('proof-half')) : null;
  }
}

/** A banner has many townships: where none is like the written one, some show how they are written. */
function firstOf(suggestions: string): string {
  return suggestions.split('、').slice(0, 8).join('、');
}

const PARTY_SHORT: Readonly<Record<PartyForm, string>> = {
  branch: '支部',
  generalBranch: '总支',
  committee: '党委',
};

/** As a form is called; other words for it are understood, and told. */
const PARTY_SAID: Readonly<Record<PartyForm, readonly string[]>> = {
  branch: ['支部', '支部委员会', 'branch'],
  generalBranch: ['总支', '总支部', '总支部委员会', 'general-branch'],
  committee: ['党委', '委员会', 'committee'],
};
