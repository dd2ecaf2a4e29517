import { measuringCheck } from '../../../app/cad/importDxf.ts';
import { type ImportedRegions, type RegionAsk } from '../../../app/cad/importRegions.ts';
import { regionsOf } from '../../../app/cad/regionTargets.ts';
import { CAD_FINDINGS, LEFT_OUT } from '../../../app/words/cad.ts';
import { REGION_KIND_NAMES, REGION_REASON_NAMES } from '../../../app/words/cadRegions.ts';
import { IMPORT_DXF_COMMAND } from '../../../app/words/commands/importDxf.ts';
import { IMPORT_DXF_REGIONS } from '../../../app/words/commands/importDxfRegions.ts';
import { say } from '../../../app/words/words.ts';
import { type ReadDxf } from '../../../app/dxf/readDxf.ts';
import { type CadDrawing, type LeftOut } from '../../../core/cad/cadDrawing.ts';
import { type CadFinding } from '../../../core/cad/cadFinding.ts';
import { CAD_UNITS } from '../../../core/cad/cadUnit.ts';
import {
  type CadMapping,
  layerContents,
  layersWithoutRole,
  proposeMapping,
} from '../../../core/cad/mapping.ts';
import { common } from '../../../core/cad/regions/region.ts';
import { summedMade } from '../../../core/editing/commands/importCad.ts';
import { planAreas } from '../../../core/plan/areas.ts';
import { shownArea } from '../../../core/plan/figures.ts';
import { type Project } from '../../../core/project/project.ts';
import { type Host } from '../host.ts';
import { regionRows } from './importDxfRegions.ts';
import { tell } from '../tell.ts';

type CommandWord = keyof (typeof IMPORT_DXF_COMMAND)['zh'];

/** What the drawing would measure in each unit. */
export function checkRows(
  drawing: CadDrawing,
  layers: readonly string[] | undefined,
  host: Host,
): readonly string[] {
  return measuringCheck(drawing, layers).map(({ name, width, height, likely }) =>
    say(IMPORT_DXF_COMMAND, host.language, 'unit-row', {
      name,
      width: (width / 1000).toFixed(2),
      height: (height / 1000).toFixed(2),
      likely: likely ? say(IMPORT_DXF_COMMAND, host.language, 'likely') : '',
    }),
  );
}

/** Layers with what lies on them and the role that their names propose. */
export function layerRows(drawing: CadDrawing): readonly string[] {
  const roles = proposeMapping(drawing, 1).layers;
  return layerContents(drawing).map(({ name, state, lines, closed, fillings, blocks, texts }) =>
    [name, lines, closed, fillings, blocks, texts, state, roles[name] ?? 'none'].join('\t'),
  );
}

/** What was passed over because its layer is hidden, or because nobody said what it is. */
function tellIdle(drawing: CadDrawing, mapping: CadMapping, host: Host): void {
  const { seen, hidden } = layersWithoutRole(drawing, mapping);
  const rows = [
    ...hidden.map((row) => ['layer-hidden', row] as const),
    ...seen.map((row) => ['layer-idle', row] as const),
  ];
  for (const [key, { name, state, lines, closed, fillings, blocks, texts }] of rows) {
    const data = { name, state, lines: lines + closed, fillings, blocks, texts };
    tell(host, IMPORT_DXF_COMMAND, key, data);
  }
}

/** `--list`: what the file holds, for whoever has to choose layers and blocks. */
export function listDrawing(
  { drawing, coding }: ReadDxf,
  mapping: CadMapping,
  { json, converter }: { readonly json: boolean; readonly converter: string | null },
  host: Host,
): void {
  const proposed = proposeMapping(drawing, drawing.unit ?? 1);
  const { regions, whole } = regionsOf(drawing, mapping);
  const blocks = new Map<string, number>();
  for (const { block } of drawing.inserts) blocks.set(block, (blocks.get(block) ?? 0) + 1);
  if (json) {
    const listing = {
      converter,
      version: drawing.version,
      coding: drawing.coding,
      codingFrom: coding.from,
      codingClaimed: coding.claimed,
      unit: CAD_UNITS.find(({ mm }) => mm === drawing.unit)?.name ?? null,
      checks: measuringCheck(drawing),
      layers: layerContents(drawing).map((row) => ({ ...row, role: proposed.layers[row.name] ?? 'none' })),
      blocks: [...blocks].map(([name, count]) => ({ name, count, role: proposed.blocks[name] ?? 'none' })),
      regions: regions.map((region) => ({
        ...region,
        because: say(REGION_REASON_NAMES, host.language, region.reason),
      })),
      regionsUnit: CAD_UNITS.find(({ mm }) => mm === mapping.unit)?.name ?? null,
      whole,
      leftOut: leftOutRows(drawing, host),
    };
    host.out(`${JSON.stringify(listing, null, 2)}\n`);
    return;
  }
  const word = (key: CommandWord): string => say(IMPORT_DXF_COMMAND, host.language, key);
  const rows = [
    ...checkRows(drawing, undefined, host),
    '',
    word('header'),
    ...layerRows(drawing),
    '',
    word('blocks-header'),
    ...[...blocks].map(([name, count]) => [name, count, proposed.blocks[name] ?? 'none'].join('\t')),
    ...(regions.length === 0
      ? []
      : ['', say(IMPORT_DXF_REGIONS, host.language, 'regions-header'), ...regionRows(regions, host)]),
  ];
  host.out(`${rows.join('\n')}\n`);
  if (coding.from === 'bytes') {
    const data = { claimed: coding.claimed ?? '', coding: coding.name };
    tell(host, CAD_FINDINGS, 'coding-contradicted', data);
  }
  tellLeftOut(drawing, host);
}

/** What is left out, each with its sentence, for a program that reads on. */
function leftOutRows(drawing: CadDrawing, host: Host): readonly (LeftOut & { readonly sentence: string })[] {
  return drawing.leftOut.map((one) => ({ ...one, sentence: say(LEFT_OUT, host.language, one.reason) }));
}

/** What was not used, and why. */
export function tellLeftOut(drawing: CadDrawing, host: Host): void {
  for (const { reason, kind, count } of drawing.leftOut) {
    const data = { kind, count, reason: say(LEFT_OUT, host.language, reason) };
    tell(host, IMPORT_DXF_COMMAND, 'left-out', data);
  }
}

/** What came of the import, level by level. */
export function report({
  drawing,
  mapping,
  regions,
  imported,
  about,
  after,
  out,
  converter,
  json,
  host,
}: {
  readonly drawing: CadDrawing;
  readonly mapping: CadMapping;
  readonly regions: readonly RegionAsk[];
  readonly imported: ImportedRegions;
  /** About the file as a whole. */
  readonly about: readonly CadFinding[];
  readonly after: Project;
  readonly out: string;
  /** The outside program that made the DXF of a DWG; null = it was one. */
  readonly converter: string | null;
  readonly json: boolean;
  readonly host: Host;
}): void {
  const { plan } = after;
  const areas = plan === null ? null : planAreas(plan);
  const names = new Map(after.rooms.map(({ id, name }) => [id, name.zh]));
  const said = (found: CadFinding) => ({
    ...found,
    sentence: say(CAD_FINDINGS, host.language, found.code, found.data),
  });
  const levels = imported.outcomes.flatMap((outcome) => {
    const ask = regions.find(({ number }) => number === outcome.number);
    if (!outcome.made || ask === undefined) return [];
    const level = areas?.levels.find(({ level: { id } }) => id === outcome.level);
    return [
      {
        name: level?.level.name ?? ask.levelName,
        storey: level?.level.storey ?? null,
        title: ask.title,
        box: ask.box,
        made: outcome.imported.made,
        building: level?.building ?? 0,
        usable: level?.usable ?? 0,
        rooms:
          level?.spaces.map(({ space, usable }) => ({
            name: names.get(space.room ?? '') ?? '',
            use: space.use,
            usable,
          })) ?? [],
        findings: outcome.imported.findings.map(said),
      },
    ];
  });
  const made = levels.map((one) => one.made).reduce(summedMade);
  const findings = [...about.map(said), ...levels.flatMap((one) => one.findings)];
  // Which drawings of a sheet became levels, and which did not.
  const sheet = regions.some(({ box }) => box !== null) ? regionsOf(drawing, mapping).regions : [];
  const used = new Set(regions.flatMap(({ box }) => (box === null ? [] : [box])));
  const left = sheet.filter(({ box }) => ![...used].some((one) => common(one, box) !== null));
  if (json) {
    const summary = {
      file: out,
      converter,
      version: drawing.version,
      coding: drawing.coding,
      unit: mapping.unit,
      layers: mapping.layers,
      layerContents: layerContents(drawing).map((row) => ({
        ...row,
        role: mapping.layers[row.name] ?? 'none',
      })),
      made,
      areas: areas?.total ?? null,
      rooms: levels.flatMap(({ rooms }) => rooms),
      levels,
      left,
      findings,
      leftOut: leftOutRows(drawing, host),
    };
    host.out(`${JSON.stringify(summary, null, 2)}\n`);
    return;
  }
  const word = (key: CommandWord, data: Readonly<Record<string, string | number>>): void =>
    host.out(`${say(IMPORT_DXF_COMMAND, host.language, key, data)}\n`);
  const untitled = say(IMPORT_DXF_REGIONS, host.language, 'untitled');
  if (levels.length > 1 || left.length > 0)
    for (const { name, title, made: own, building } of levels) {
      const reason = sheet.find((region) => region.title === title)?.reason ?? 'drawn';
      const from = {
        level: name,
        title: title ?? untitled,
        reason: say(REGION_REASON_NAMES, host.language, reason),
      };
      host.out(`${say(IMPORT_DXF_REGIONS, host.language, 'region-taken', from)}\n`);
      const data = { level: name, ...own, building: shownArea(building) };
      host.out(`${say(IMPORT_DXF_REGIONS, host.language, 'level-made', data)}\n`);
    }
  for (const { title, kind, reason, taken } of left) {
    const data = {
      title: title ?? untitled,
      kind: say(REGION_KIND_NAMES, host.language, kind),
      reason: taken
        ? say(IMPORT_DXF_REGIONS, host.language, 'not-chosen')
        : say(REGION_REASON_NAMES, host.language, reason),
    };
    host.out(`${say(IMPORT_DXF_REGIONS, host.language, 'region-left', data)}\n`);
  }
  word('made', made);
  if (areas !== null)
    word('areas', { building: shownArea(areas.total.building), usable: shownArea(areas.total.usable) });
  for (const { sentence } of findings) host.err(`${sentence}\n`);
  tellIdle(drawing, mapping, host);
  tellLeftOut(drawing, host);
  word('saved', { file: out });
}

/** A line that tells how far the reading is. */
export function drawProgress(
  host: Host,
): (at: { readonly share: number; readonly entities: number }) => void {
  let shown = -1;
  return ({ share, entities }) => {
    const percent = Math.floor(share * 100);
    if (percent === shown) return;
    shown = percent;
    const words = say(IMPORT_DXF_COMMAND, host.language, 'reading', { percent, entities });
    host.err(`\r${words}${percent === 100 ? '\n' : ''}`);
  };
}
