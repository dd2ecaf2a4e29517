import { basename } from 'node:path';
import { villageRow } from '../../app/batch/villageRow.ts';
import { type SentProblem } from '../../app/bridge/contract.ts';
import { sayDifferences } from '../../app/compare/sayDifferences.ts';
import { type Changed, type DocumentFiles, type ManyAsk, type SeenVillage } from '../../app/host/ports.ts';
import { applicationProblem } from '../../app/host/problems.ts';
import { type OnFault } from '../../app/faults/programFault.ts';
import { newlyBlocked } from '../../app/signs/newlyBlocked.ts';
import { type ProgramLibrary } from '../../app/library/library.ts';
import { differences } from '../../core/compare/differences.ts';
import { applyChange } from '../../core/editing/apply.ts';
import { takeFrom, type TakenPart } from '../../core/editing/commands/takeFrom.ts';
import { project as projectSchema, type Project } from '../../core/project/project.ts';
import { failure, success, type Result } from '../../core/result.ts';
import { shortName } from '../../core/signs/shortName.ts';
import { suppliedArtwork } from '../writers/suppliedArtwork.ts';
import { type DeskShaper } from './deskShaper.ts';
import { projectFormat } from './projectFormat.ts';

type Read = () => ReturnType<DocumentFiles['read']>;

/** A village as the table tells it: what is known, where the file is the one that it was. */
export async function seenVillage(
  read: Read,
  path: string,
  ask: { readonly known: SeenVillage | null; readonly library: ProgramLibrary; readonly today: string },
): Promise<Result<SeenVillage, SentProblem>> {
  const file = await read();
  if (!file.ok) return file;
  const { bytes, fingerprint } = file.value;
  if (ask.known?.fingerprint === fingerprint) return success(ask.known);
  // With its pictures: what does not open as a whole is no village of the table.
  const opened = projectFormat.parse(bytes, basename(path));
  if (!opened.ok) return opened;
  return success({ fingerprint, village: villageRow(opened.value.project, ask.library, ask.today) });
}

/** The file with parts of another village, and what that changes in words. */
export async function changedVillage(
  read: Read,
  path: string,
  {
    source,
    parts,
    language,
    tries,
    library,
    shaping,
    onFault,
  }: ManyAsk & {
    readonly library: ProgramLibrary;
    readonly shaping: DeskShaper;
    readonly onFault: OnFault;
  },
): Promise<Result<Changed, SentProblem>> {
  const file = await read();
  if (!file.ok) return file;
  const { bytes: was, fingerprint } = file.value;
  const name = basename(path);
  const opened = projectFormat.parse(was, name);
  if (!opened.ok) return opened;
  const { project, assets } = opened.value;
  const taken = takeFrom(project, source, new Set(parts));
  if (!taken.ok && taken.problem.code === 'nothing-to-do')
    return success({ fingerprint, told: [], blocked: [], was, bytes: null });
  const to = taken.ok ? applyChange(project, taken.value) : null;
  if (to === null || !projectSchema.safeParse(to).success)
    return failure(applicationProblem('many-refused', { name }));
  const { catalogues, signs } = library;
  const sides = { was: project, is: to };
  const told = sayDifferences(differences(project, to), sides, {
    ...{ language, catalogues, ...signs },
  });
  const bytes = projectFormat.serialise(to, assets);
  if (!tries) return success({ fingerprint, told, blocked: [], was, bytes });
  const shaper = shaping();
  if (!shaper.ok) return shaper;
  const emblems = await suppliedArtwork({ project, assets }, onFault);
  const ids = touchedSigns(project, to, parts);
  const ask = { project, library: signs, shaper: shaper.value, emblems, production: false, onFault };
  const blocked = [...newlyBlocked(ask, to, ids)].flatMap(([id, { code, data }]) => {
    const sign = to.signs.find((one) => one.id === id);
    const problem: SentProblem = { area: 'sign', code, data: { ...data } };
    return sign === undefined ? [] : [{ label: shortName(to, sign, signs.templates), problem }];
  });
  return success({ fingerprint, told, blocked, was, bytes });
}

/** Signs whose picture may be another one: all by a look, a profile or services, else those of the templates that are changed. */
function touchedSigns(was: Project, is: Project, parts: readonly TakenPart[]): ReadonlySet<string> {
  const before = new Map(was.signs.map((sign) => [sign.id, sign]));
  const changed = is.signs.filter((sign) => before.get(sign.id) !== sign).map(({ template }) => template);
  const reachesAll = parts.some((part) => part !== 'sizes' && part !== 'material');
  const touched = was.signs.filter(({ template }) => reachesAll || changed.includes(template));
  return new Set(touched.map(({ id }) => id));
}
