import { AREAS_COMMAND } from '../../../app/words/commands/areas.ts';
import { sayAreaDoubt } from '../../../app/words/areaDoubts.ts';
import { say } from '../../../app/words/words.ts';
import { type AreaReport, areaReport } from '../../../core/plan/areaReport.ts';
import { shownArea } from '../../../core/plan/figures.ts';
import { type ExitCode, type Host } from '../host.ts';
import { resolve } from 'node:path';
import { type OpenedProject } from '../../../core/file/file.ts';
import { AREA_BASES } from '../../../core/project/areaBasis.ts';
import { askedDocument, DOCUMENT_OPTIONS } from '../documentOptions.ts';
import { saveChangedProject } from '../saveProject.ts';
import { saySaveProblem } from '../saySaveProblem.ts';
import { readOptions, sayOptionProblem } from '../options.ts';
import { readProject } from '../readProject.ts';

/** `paijiang areas`: the plan's areas on every basis (docs/spec/plan.md). */
export async function run(args: readonly string[], host: Host): Promise<ExitCode> {
  const options = readOptions(
    args,
    { ...DOCUMENT_OPTIONS, json: { type: 'boolean' }, basis: { type: 'string' } },
    { operands: ['FILE'] },
  );
  if (!options.ok) {
    sayOptionProblem(options.problem, 'areas', host);
    return 2;
  }
  const [file = ''] = options.value.operands;
  const opened = await readProject(file, host);
  if (opened === null) return 2;
  const { values } = options.value;
  if (values.basis !== undefined) {
    return chooseBasis(opened, { file, basis: values.basis, document: askedDocument(values, host) }, host);
  }
  const report = areaReport(opened.project);
  if (report === undefined) {
    host.err(`${say(AREAS_COMMAND, host.language, 'no-plan')}\n`);
    return 2;
  }
  host.out(options.value.values.json === true ? `${JSON.stringify(report, null, 2)}\n` : table(report, host));
  for (const doubt of report.doubts) host.err(`${sayAreaDoubt(doubt, host.language, opened.project)}\n`);
  return report.doubts.length === 0 ? 0 : 1;
}

/** Which area counts in this place, by the document that says so (requirement AREA-3); `rulebook` takes it back. */
async function chooseBasis(
  { project, assets }: OpenedProject,
  ask: {
    readonly file: string;
    readonly basis: string;
    readonly document: ReturnType<typeof askedDocument>;
  },
  host: Host,
): Promise<ExitCode> {
  const { file, document } = ask;
  const refuse = (key: keyof typeof AREAS_COMMAND.zh): ExitCode => {
    host.err(`${say(AREAS_COMMAND, host.language, key, { value: ask.basis })}\n`);
    return 2;
  };
  if (document === null) return 2;
  const basis = AREA_BASES.find((known) => known === ask.basis);
  if (basis === undefined && ask.basis !== 'rulebook') return refuse('basis-unknown');
  if (basis !== undefined && document === 'none') return refuse('basis-document');
  const { chosen: _, ...others } = project.areas;
  const areas =
    basis === undefined || document === 'none' ? others : { ...others, chosen: { basis, document } };
  const saved = await saveChangedProject(
    resolve(host.folder, file),
    { ...project, areas },
    { assets, now: host.now() },
  );
  if (!saved.ok) {
    saySaveProblem(saved.problem, host);
    return 2;
  }
  host.err(`${say(AREAS_COMMAND, host.language, `basis-${basis ?? 'rulebook'}`, { file })}\n`);
  return 0;
}

function table({ levels, total }: AreaReport, host: Host): string {
  const words = (key: Parameters<typeof say<keyof typeof AREAS_COMMAND.zh>>[2]): string =>
    say(AREAS_COMMAND, host.language, key);
  const row = (name: string, areas: AreaReport['total']): string =>
    [name, ...[areas.building, areas.axis, areas.usable, areas.outdoor].map(shownArea)].join('\t');
  const lines = [
    words('header'),
    ...levels.map((level) => row(level.name, level)),
    row(words('total'), total),
  ];
  for (const { name, rooms } of levels)
    lines.push(
      '',
      name,
      words('room-header'),
      ...rooms.map(
        (room) => `  ${room.name === '' ? words('unnamed') : room.name}\t${shownArea(room.usable)}`,
      ),
    );
  return `${lines.join('\n')}\n`;
}
