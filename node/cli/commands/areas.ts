import { AREAS_COMMAND } from '../../../app/words/commands/areas.ts';
import { sayAreaDoubt } from '../../../app/words/areaDoubts.ts';
import { say } from '../../../app/words/words.ts';
import { type AreaReport, areaReport } from '../../../core/plan/areaReport.ts';
import { shownArea } from '../../../core/plan/figures.ts';
import { type ExitCode, type Host } from '../host.ts';
import { type OpenedProject } from '../../../core/file/file.ts';
import { AREA_BASES } from '../../../core/project/areaBasis.ts';
import { askedDocument, DOCUMENT_OPTIONS } from '../documentOptions.ts';
import { readProject } from '../readProject.ts';
import { command } from '../command.ts';
import { tell, refuse } from '../tell.ts';
import { saveBack } from '../saveBack.ts';
import { texts, flags } from '../options.ts';

const OPTIONS = { ...DOCUMENT_OPTIONS, ...texts('basis'), ...flags('json') };

/** `paijiang areas`: the plan's areas on every basis (docs/spec/plan.md). */
export const run = command('areas', { options: OPTIONS, operands: ['FILE'] }, async (given, host) => {
  const {
    values,
    operands: [file = ''],
  } = given;
  const opened = await readProject(file, host);
  if (values.basis !== undefined) {
    return chooseBasis(opened, { file, basis: values.basis, document: askedDocument(values, host) }, host);
  }
  const report = areaReport(opened.project);
  if (report === undefined) return refuse(host, AREAS_COMMAND, 'no-plan');
  host.out(values.json === true ? `${JSON.stringify(report, null, 2)}\n` : table(report, host));
  for (const doubt of report.doubts) host.err(`${sayAreaDoubt(doubt, host.language, opened.project)}\n`);
  return report.doubts.length === 0 ? 0 : 1;
});

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
  const basis = AREA_BASES.find((known) => known === ask.basis);
  if (basis === undefined && ask.basis !== 'rulebook')
    return refuse(host, AREAS_COMMAND, 'basis-unknown', { value: ask.basis });
  if (basis !== undefined && document === 'none')
    return refuse(host, AREAS_COMMAND, 'basis-document', { value: ask.basis });
  const { chosen: _, ...others } = project.areas;
  const areas =
    basis === undefined || document === 'none' ? others : { ...others, chosen: { basis, document } };
  await saveBack(file, { ...project, areas }, assets, host);
  tell(host, AREAS_COMMAND, `basis-${basis ?? 'rulebook'}`, { file });
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
