import { measuringCheck } from '../../app/importDxf.ts';
import { CAD_FINDINGS, LEFT_OUT } from '../../app/words/cad.ts';
import { IMPORT_DXF_COMMAND } from '../../app/words/commands/importDxf.ts';
import { say } from '../../app/words/words.ts';
import { type ReadDxf } from '../../app/dxf/readDxf.ts';
import { type CadDrawing, type LeftOut } from '../../core/cad/cadDrawing.ts';
import { CAD_UNITS } from '../../core/cad/cadUnit.ts';
import { type CadMapping, layerContents, layersWithoutRole, proposeMapping } from '../../core/cad/mapping.ts';
import { type ImportedCad } from '../../core/editing/commands/importCad.ts';
import { planAreas } from '../../core/plan/areas.ts';
import { shownArea } from '../../core/plan/figures.ts';
import { type Project } from '../../core/project/project.ts';
import { type Host } from '../host.ts';

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
    host.err(`${say(IMPORT_DXF_COMMAND, host.language, key, data)}\n`);
  }
}

/** `--list`: what the file holds, for whoever has to choose layers and blocks. */
export function listDrawing({ drawing, coding }: ReadDxf, json: boolean, host: Host): void {
  const proposed = proposeMapping(drawing, drawing.unit ?? 1);
  const blocks = new Map<string, number>();
  for (const { block } of drawing.inserts) blocks.set(block, (blocks.get(block) ?? 0) + 1);
  if (json) {
    const listing = {
      version: drawing.version,
      coding: drawing.coding,
      codingFrom: coding.from,
      codingClaimed: coding.claimed,
      unit: CAD_UNITS.find(({ mm }) => mm === drawing.unit)?.name ?? null,
      checks: measuringCheck(drawing),
      layers: layerContents(drawing).map((row) => ({ ...row, role: proposed.layers[row.name] ?? 'none' })),
      blocks: [...blocks].map(([name, count]) => ({ name, count, role: proposed.blocks[name] ?? 'none' })),
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
  ];
  host.out(`${rows.join('\n')}\n`);
  if (coding.from === 'bytes') {
    const data = { claimed: coding.claimed ?? '', coding: coding.name };
    host.err(`${say(CAD_FINDINGS, host.language, 'coding-contradicted', data)}\n`);
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
    host.err(`${say(IMPORT_DXF_COMMAND, host.language, 'left-out', data)}\n`);
  }
}

/** What came of the import. */
export function report({
  drawing,
  mapping,
  result,
  after,
  out,
  json,
  host,
}: {
  readonly drawing: CadDrawing;
  readonly mapping: CadMapping;
  readonly result: ImportedCad;
  readonly after: Project;
  readonly out: string;
  readonly json: boolean;
  readonly host: Host;
}): void {
  const { plan } = after;
  const areas = plan === null ? null : planAreas(plan);
  const names = new Map(after.rooms.map(({ id, name }) => [id, name.zh]));
  const findings = result.findings.map((found) => ({
    ...found,
    sentence: say(CAD_FINDINGS, host.language, found.code, found.data),
  }));
  if (json) {
    const level = areas?.levels.find(({ level: { id } }) => id === result.level);
    const summary = {
      file: out,
      version: drawing.version,
      coding: drawing.coding,
      unit: mapping.unit,
      layers: mapping.layers,
      layerContents: layerContents(drawing).map((row) => ({
        ...row,
        role: mapping.layers[row.name] ?? 'none',
      })),
      made: result.made,
      areas: areas?.total ?? null,
      rooms:
        level?.spaces.map(({ space, usable }) => ({
          name: names.get(space.room ?? '') ?? '',
          use: space.use,
          usable,
        })) ?? [],
      findings,
      leftOut: leftOutRows(drawing, host),
    };
    host.out(`${JSON.stringify(summary, null, 2)}\n`);
    return;
  }
  const word = (key: CommandWord, data: Readonly<Record<string, string | number>>): void =>
    host.out(`${say(IMPORT_DXF_COMMAND, host.language, key, data)}\n`);
  word('made', result.made);
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
