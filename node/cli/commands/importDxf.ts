import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type ConvertedDwg, isDwg } from '../../../app/dwg/convertDwg.ts';
import { readDxf } from '../../../app/dxf/readDxf.ts';
import { doubtFigures, drawnSize, measuringCheck, unitDoubt } from '../../../app/cad/importDxf.ts';
import { importRegions } from '../../../app/cad/importRegions.ts';
import { regionAsks, regionsOf } from '../../../app/cad/regionTargets.ts';
import { CAD_FINDINGS, DXF_PROBLEMS } from '../../../app/words/cad.ts';
import { IMPORT_DXF_COMMAND } from '../../../app/words/commands/importDxf.ts';
import { IMPORT_DXF_REGIONS } from '../../../app/words/commands/importDxfRegions.ts';
import { say } from '../../../app/words/words.ts';
import { type CadFinding, cadFinding } from '../../../core/cad/cadFinding.ts';
import { type CadDrawing, type LeftOutReason } from '../../../core/cad/cadDrawing.ts';
import { CAD_UNITS, doubtUnit, unitOfName } from '../../../core/cad/cadUnit.ts';
import {
  BLOCK_ROLES,
  type BlockRole,
  type CadMapping,
  DEFAULT_MAPPING,
  proposeMapping,
} from '../../../core/cad/mapping.ts';
import { type LayerRole } from '../../../core/cad/layerRole.ts';
import { applyChange } from '../../../core/editing/apply.ts';
import { newCentre } from '../../../core/start/newCentre.ts';
import { type Project } from '../../../core/project/project.ts';
import { type Setting, setting as settingSchema } from '../../../core/project/register.ts';
import { type Host } from '../host.ts';
import { nearestName } from '../nearest.ts';
import { flags, lists, refuseWithout, texts, type Options } from '../options.ts';
import { readProject } from '../readProject.ts';
import { saveNewProject } from '../saveProject.ts';
import { chooseRegions, regionRows } from './importDxfRegions.ts';
import { checkRows, drawProgress, layerRows, listDrawing, report, tellLeftOut } from './importDxfReport.ts';
import { command } from '../command.ts';
import { tell, refuse } from '../tell.ts';

const TABLE = {
  ...texts(
    'units',
    'walls',
    'axes',
    'rooms',
    'thickness',
    'thickest',
    'coding',
    'into',
    'banner',
    'township',
    'village',
    'setting',
    'out',
  ),
  ...lists('block', 'region', 'level'),
  ...flags('list', 'force', 'json'),
};

type Values = Options<typeof TABLE>['values'];

/** Left out against the draughtsman's will: the plan may lack a part. */
const LACKING: ReadonlySet<LeftOutReason> = new Set([
  'truncated',
  'tangent',
  'proxy',
  'external',
  'multiline-style',
  'block-missing',
]);

/** Told, and nothing to look over. */
const GOOD_NEWS: ReadonlySet<CadFinding['code']> = new Set([
  'names-open',
  'aligned-axes',
  'aligned-stairs',
  'aligned-corners',
]);

/** `paijiang import-dxf`: a project of a CAD plan (docs/spec/dxf.md). */
export const run = command('import-dxf', { options: TABLE, operands: ['FILE.dxf'] }, async (given, host) => {
  const {
    values,
    operands: [file = ''],
  } = given;
  const found = await readFile(resolve(host.folder, file)).catch(() => null);
  if (found === null) return refuse(host, IMPORT_DXF_COMMAND, 'no-file', { file });
  const { bytes, program } = isDwg(found) ? await converted(found, host) : { bytes: found, program: null };
  const read = await readDxf(bytes, {
    ...(values.coding === undefined ? {} : { coding: values.coding }),
    ...(host.watched ? { progress: drawProgress(host) } : {}),
  });
  if (!read.ok) return refuse(host, DXF_PROBLEMS, read.problem.code, read.problem.data);
  const { drawing, coding } = read.value;
  if (values.list === true) {
    listDrawing(
      read.value,
      listMapping(drawing, values, host),
      { json: values.json === true, converter: program },
      host,
    );
    return 0;
  }
  const { out } = values;
  if (out === undefined) return refuseWithout('--out', 'import-dxf', host);
  const mapping = mappingOf(drawing, values, host);
  const project = await targetOf(values, host);
  const chosen = chooseRegions(drawing, mapping, { region: values.region ?? [], level: values.level ?? [] });
  if (!chosen.ok) {
    const { code, data } = chosen.problem;
    const rows = regionRows(regionsOf(drawing, mapping).regions, host).join('\n');
    return refuse(host, IMPORT_DXF_REGIONS, code, { ...data, rows });
  }
  const regions = regionAsks(project, chosen.value, host.language);
  const imported = importRegions({ project, drawing, coding, mapping, regions });
  const refused = imported.outcomes.find((outcome) => !outcome.made);
  if (refused?.made === false) {
    tellLeftOut(drawing, host);
    const doubt = unitDoubt(drawing, mapping);
    if (doubt !== null) {
      const data = { taken: mapping.unit, ...doubtFigures(doubt) };
      tell(host, CAD_FINDINGS, 'unit-doubted', data);
    }
    if (refused.problem.code !== 'nothing-to-do')
      return refuse(host, IMPORT_DXF_COMMAND, 'plan-problem', { code: refused.problem.code });
    for (const { code, data } of refused.findings) tell(host, CAD_FINDINGS, code, data);
    const region = regions.find(({ number }) => number === refused.number);
    if (region === undefined || region.box === null) return refuse(host, IMPORT_DXF_COMMAND, 'nothing-made');
    return refuse(host, IMPORT_DXF_REGIONS, 'region-empty', { level: region.levelName });
  }
  const open = values.into === undefined && values.village === undefined;
  const about: readonly CadFinding[] = [...imported.about, ...(open ? [cadFinding('names-open', {})] : [])];
  const after = applyChange(project, imported.change);
  const saved = await saveNewProject(resolve(host.folder, out), after, {
    replace: values.force ?? false,
    now: host.now(),
  });
  if (!saved.ok) {
    const there = saved.problem.code === 'file-exists';
    return refuse(host, IMPORT_DXF_COMMAND, there ? 'file-exists' : 'not-saved', { file: out });
  }
  const json = values.json === true;
  report({ drawing, mapping, regions, imported, about, after, out, converter: program, json, host });
  const lacking = drawing.leftOut.some(({ reason }) => LACKING.has(reason));
  const findings = [
    ...about,
    ...imported.outcomes.flatMap((outcome) => (outcome.made ? outcome.imported.findings : [])),
  ];
  return lacking || findings.some(({ code }) => !GOOD_NEWS.has(code)) ? 1 : 0;
});

/** A DWG as DXF, by a converter of this machine; which one is told. */
async function converted(bytes: Uint8Array, host: Host): Promise<ConvertedDwg> {
  const made = await host.convertDwg(bytes);
  if (!made.ok) return refuse(host, DXF_PROBLEMS, made.problem.code, made.problem.data);
  tell(host, IMPORT_DXF_COMMAND, 'converted', { program: made.value.program });
  return made.value;
}

/** The user's words about layers and blocks over what their names propose. */
function mappingOf(drawing: CadDrawing, values: Values, host: Host): CadMapping {
  const walls = layersIn(drawing, values.walls, host);
  const axes = layersIn(drawing, values.axes, host);
  const rooms = layersIn(drawing, values.rooms, host);
  const unit = unitFor(drawing, values.units, walls, host);
  const proposed = proposeMapping(drawing, unit);
  const layers: Record<string, LayerRole> = { ...proposed.layers };
  const given = walls !== null || axes !== null;
  for (const [name, role] of Object.entries(layers)) {
    if (given && role === 'faces') layers[name] = 'none';
    if (rooms !== null && role === 'rooms') layers[name] = 'none';
  }
  for (const name of walls ?? []) layers[name] = 'faces';
  for (const name of axes ?? []) layers[name] = 'axes';
  // One layer may hold the walls and the names: its texts are names then, its lines stay walls.
  const named = new Set([...(walls ?? []), ...(axes ?? [])]);
  for (const name of rooms ?? []) if (!named.has(name)) layers[name] = 'rooms';
  const texts = Object.fromEntries((rooms ?? []).map((name) => [name, 'rooms' as const]));
  if (!Object.values(layers).some((role) => role === 'faces' || role === 'axes')) {
    tellLeftOut(drawing, host);
    refuse(host, IMPORT_DXF_COMMAND, 'no-walls', { layers: layerRows(drawing).join('\n') });
  }
  const blocks: Record<string, BlockRole> = { ...proposed.blocks };
  for (const one of values.block ?? []) {
    const cut = one.lastIndexOf('=');
    const role = BLOCK_ROLES.find((known) => known === one.slice(cut + 1));
    if (cut < 1 || role === undefined) refuse(host, IMPORT_DXF_COMMAND, 'bad-block', { value: one });
    blocks[one.slice(0, cut)] = role;
  }
  return {
    ...proposed,
    layers,
    texts,
    blocks,
    thickness: numberIn(values.thickness, '--thickness', DEFAULT_MAPPING.thickness, [40, 1200], host),
    thickest: numberIn(values.thickest, '--thickest', DEFAULT_MAPPING.thickest, [60, 1200], host),
  };
}

/** As far as it is known before an import: without a unit the likeliest one is taken, and which is said. */
function listMapping(drawing: CadDrawing, values: Values, host: Host): CadMapping {
  const given = values.units === undefined ? null : unitFor(drawing, values.units, null, host);
  const likely = measuringCheck(drawing).find((check) => check.likely)?.mm;
  const proposed = proposeMapping(drawing, given ?? drawing.unit ?? likely ?? 1);
  const said = values.walls !== undefined || values.axes !== undefined;
  if (!said && !Object.values(proposed.layers).some((role) => role === 'faces' || role === 'axes'))
    return proposed;
  return mappingOf(
    drawing,
    { ...values, units: CAD_UNITS.find(({ mm }) => mm === proposed.unit)?.name ?? 'mm' },
    host,
  );
}

function layersIn(drawing: CadDrawing, list: string | undefined, host: Host): readonly string[] | null {
  if (list === undefined) return null;
  const known = drawing.layers.map(({ name }) => name);
  return list.split(/[,，]/).map((one) => {
    const name = one.trim();
    const found =
      known.find((layer) => layer === name) ??
      known.find((layer) => layer.toLowerCase() === name.toLowerCase());
    if (found !== undefined) return found;
    const nearest = nearestName(name, known);
    return refuse(host, IMPORT_DXF_COMMAND, 'no-layer', {
      name,
      layers: nearest === undefined ? known.join('、') : `${nearest} … ${known.join('、')}`,
    });
  });
}

function unitFor(
  drawing: CadDrawing,
  given: string | undefined,
  walls: readonly string[] | null,
  host: Host,
): number {
  if (given !== undefined)
    return unitOfName(given.toLowerCase()) ?? refuse(host, IMPORT_DXF_COMMAND, 'unit-bad', { value: given });
  const { unit } = drawing;
  if (unit !== null) {
    // The file's own word is not taken where it makes a palace or a toy of the house, and another unit does not.
    const size = drawnSize(drawing, walls ?? undefined);
    const doubt = size === null ? null : doubtUnit(size, unit);
    if (doubt === null || doubt.likelier.length === 0) return unit;
    const said = CAD_UNITS.find(({ mm }) => mm === unit)?.name ?? String(unit);
    return refuse(host, IMPORT_DXF_COMMAND, 'unit-doubted', { said, ...doubtFigures(doubt) });
  }
  return refuse(host, IMPORT_DXF_COMMAND, 'unit-unknown', {
    checks: checkRows(drawing, walls ?? undefined, host).join('\n'),
  });
}

function numberIn(
  given: string | undefined,
  name: string,
  absent: number,
  [from, to]: readonly [number, number],
  host: Host,
): number {
  if (given === undefined) return absent;
  const value = Number(given);
  if (!(value >= from && value <= to))
    refuse(host, IMPORT_DXF_COMMAND, 'bad-number', { name, from, to, value: given });
  return value;
}

/** The project that takes the plan: the given one, or a new one whose names stand open. */
async function targetOf(values: Values, host: Host): Promise<Project> {
  if (values.into !== undefined) return (await readProject(values.into, host)).project;
  const setting: Setting = settingSchema.safeParse(values.setting ?? 'pastoral').success
    ? settingSchema.parse(values.setting ?? 'pastoral')
    : refuse(host, IMPORT_DXF_COMMAND, 'bad-setting', { value: values.setting ?? '' });
  const open = say(IMPORT_DXF_COMMAND, host.language, 'open-name');
  const named = (zh: string | undefined): { zh: string; mn: null } => ({ zh: zh ?? open, mn: null });
  const project = newCentre({
    id: host.newId(),
    register: {
      banner: named(values.banner),
      township: named(values.township),
      village: named(values.village),
    },
    setting,
    partyForm: 'branch',
    bannerInName: 'party',
    collective: { status: 'none' },
    rooms: [],
  });
  // Without names there is nothing that a sign could rightly say.
  return values.village === undefined ? { ...project, signs: [] } : project;
}
