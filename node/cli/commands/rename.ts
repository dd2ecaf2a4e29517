import { renamedFiles } from '../../../app/signs/renamedFiles.ts';
import { sayDisagreement, sayTyped, signLabel } from '../../../app/signs/sayTyped.ts';
import { RENAME_COMMAND } from '../../../app/words/commands/rename.ts';
import { say } from '../../../app/words/words.ts';
import { applyChange } from '../../../core/editing/apply.ts';
import {
  followingAtFirst,
  type NamedInText,
  reachOf,
  rename,
  type Renaming,
} from '../../../core/editing/commands/rename.ts';
import { type PlanProblem } from '../../../core/editing/command.ts';
import { type Project } from '../../../core/project/project.ts';
import { nameDisagreements } from '../../../core/signs/mentions/nameDisagreements.ts';
import { tidyName } from '../../../core/signs/nameReading/clean.ts';
import { nameOf } from '../../../core/signs/names.ts';
import { type SignTemplate } from '../../../core/signs/template.ts';
import { command } from '../command.ts';
import { type Host } from '../host.ts';
import { flags, type Options, texts } from '../options.ts';
import { readProject } from '../readProject.ts';
import { saveBack } from '../saveBack.ts';
import { refuse, tell } from '../tell.ts';

const NAMES = ['village', 'township', 'banner', 'institution', 'collective', 'room'] as const;
const OPTIONS = { ...texts(...NAMES, 'to', 'also', 'keep'), ...flags('dry-run', 'disagreements', 'json') };
type Values = Options<typeof OPTIONS>['values'];

/** As long as the fields of the window let a name be. */
const MOST = { place: 60, body: 80, room: 40 } as const;

/** `paijiang rename`: a name once, with what follows (docs/spec/registers.md). */
export const run = command('rename', { options: OPTIONS, operands: ['FILE'] }, async (given, host) => {
  const { values, operands } = given;
  const [file = ''] = operands;
  const asked = NAMES.filter((name) => values[name] !== undefined);
  if (asked.length !== (values.disagreements === true ? 0 : 1)) refuse(host, RENAME_COMMAND, 'one-name');
  if ((values.room === undefined) !== (values.to === undefined)) refuse(host, RENAME_COMMAND, 'room-and-to');
  const { project, assets } = await readProject(file, host);
  const { templates } = (await host.library()).signs;
  if (values.disagreements === true) return listDisagreements(project, templates, values.json === true, host);
  const renaming = renamingOf(values, project, host);
  const first = reachOf(project, renaming, templates);
  if (!first.ok) return refuseProblem(first.problem, host);
  const { typed } = first.value;
  const follow = chosen(typed, values, host);
  const reach = reachOf(project, renaming, templates, follow);
  const change = rename(project, renaming, follow);
  if (!reach.ok) return refuseProblem(reach.problem, host);
  if (!change.ok) return refuseProblem(change.problem, host);
  const after = applyChange(project, change.value);
  report({ ...reach.value, follow }, { project, after, templates }, values.json === true, host);
  if (values['dry-run'] === true) {
    tell(host, RENAME_COMMAND, 'dry-run');
    return 0;
  }
  await saveBack(file, after, assets, host);
  const left = typed.length - follow.size;
  tell(host, RENAME_COMMAND, 'saved', { file, count: follow.size, left });
  return left === 0 ? 0 : 1;
});

function renamingOf(values: Values, project: Project, host: Host): Renaming {
  const name = (value: string, most: number, now: string | null): string => {
    const to = tidyName(value);
    if (to === '') refuse(host, RENAME_COMMAND, 'name-empty');
    if (to.length > most) refuse(host, RENAME_COMMAND, 'name-long', { most });
    if (to === now) refuse(host, RENAME_COMMAND, 'name-same', { name: to });
    return to;
  };
  for (const of of ['village', 'township', 'banner'] as const) {
    const value = values[of];
    if (value !== undefined) return { of, to: name(value, MOST.place, project.register[of].zh) };
  }
  if (values.institution !== undefined) {
    const now = nameOf(project, { of: 'serviceInstitution' });
    return { of: 'serviceInstitution', to: name(values.institution, MOST.body, now) };
  }
  if (values.collective !== undefined) {
    const { collective } = project.organisations;
    if (collective.status === 'none') return refuse(host, RENAME_COMMAND, 'no-collective');
    return { of: 'collective', to: name(values.collective, MOST.body, collective.name) };
  }
  const asked = values.room ?? '';
  const found = project.rooms.filter(({ name: own, number }) => own.zh === asked || number === asked);
  const [room, ...more] = found;
  if (room === undefined) {
    const known = project.rooms.map(({ name: own }) => own.zh).join('、');
    return refuse(host, RENAME_COMMAND, 'room-unknown', { room: asked, known });
  }
  if (more.length > 0)
    return refuse(host, RENAME_COMMAND, 'room-twice', { room: asked, count: found.length });
  return { of: 'room', room: room.id, to: name(values.to ?? '', MOST.room, room.name.zh) };
}

/** The texts that follow: those with a tick, with `--also` and without `--keep`, by their numbers in the list. */
function chosen(typed: readonly NamedInText[], values: Values, host: Host): ReadonlySet<string> {
  const numbered = (option: 'also' | 'keep'): readonly string[] => {
    const value = values[option];
    if (value === undefined) return [];
    if (value === 'all') return typed.map(({ at }) => at.key);
    return value.split(/[,，、]/u).map((number) => {
      const key = typed[Number(number) - 1]?.at.key;
      return (
        key ?? refuse(host, RENAME_COMMAND, 'number-unknown', { option, value: number, count: typed.length })
      );
    });
  };
  const follow = new Set([...followingAtFirst(typed), ...numbered('also')]);
  for (const key of numbered('keep')) follow.delete(key);
  return follow;
}

type Told = {
  readonly project: Project;
  readonly after: Project;
  readonly templates: ReadonlyMap<string, SignTemplate>;
};
type Reached = Extract<ReturnType<typeof reachOf>, { readonly ok: true }>['value'] & {
  readonly follow: ReadonlySet<string>;
};

function report({ follow, ...reach }: Reached, about: Told, json: boolean, host: Host): void {
  const { project, after, templates } = about;
  const { language } = host;
  const spoken = { project, templates, language };
  const files = renamedFiles(project, after, templates);
  const typed = reach.typed.map(({ at, to }, index) => ({
    ...{ number: index + 1, follows: follow.has(at.key), place: sayTyped(spoken, at) },
    ...{ group: at.group, id: at.id, from: at.text, to },
  }));
  const names = reach.names.map(({ from, to }) => ({ from, to }));
  const unsigned = reach.unsigned.map(({ zh }) => zh);
  if (json) {
    host.out(`${JSON.stringify({ names, typed, signs: reach.signs, unsigned, files }, null, 2)}\n`);
    return;
  }
  const part = (key: 'names' | 'typed' | 'signs' | 'unsigned' | 'files', lines: readonly string[]): string =>
    lines.length === 0
      ? ''
      : `${say(RENAME_COMMAND, language, key, { count: lines.length })}\n${lines.join('\n')}\n`;
  const row = (pair: { readonly from: string; readonly to: string }) =>
    say(RENAME_COMMAND, language, 'row', pair);
  const line = (text: string) => say(RENAME_COMMAND, language, 'line', { text });
  host.out(
    [
      part('names', names.map(row)),
      part(
        'typed',
        typed.map(({ follows, number, place, from, to }) =>
          say(RENAME_COMMAND, language, 'typed-row', {
            ...{ number, place, from, to },
            tick: follows ? 'x' : ' ',
          }),
        ),
      ),
      part(
        'signs',
        reach.signs.map((id) => line(signLabel(project, templates, id) ?? id)),
      ),
      part('unsigned', [...new Set(unsigned)].map(line)),
      part('files', files.map(row)),
    ].join(''),
  );
}

function listDisagreements(project: Project, templates: Told['templates'], json: boolean, host: Host): 0 | 1 {
  const found = nameDisagreements(project);
  const village = project.register.village.zh;
  const spoken = { project, templates, language: host.language };
  if (json) {
    const listed = found.map((one) => ({
      ...{ code: one.code, group: one.at.group, id: one.at.id, text: one.at.text },
      ...{ found: one.found, right: one.right, sentence: sayDisagreement(spoken, one) },
    }));
    host.out(`${JSON.stringify({ village, disagreements: listed }, null, 2)}\n`);
  } else {
    const lines = found.map((one) => `  ${sayDisagreement(spoken, one)}\n`);
    const head = say(RENAME_COMMAND, host.language, found.length === 0 ? 'none-disagree' : 'disagree', {
      ...{ village, count: found.length },
    });
    host.out(`${head}\n${lines.join('')}`);
  }
  return found.length === 0 ? 0 : 1;
}

function refuseProblem({ code, data }: PlanProblem, host: Host): never {
  return code === 'too-long'
    ? refuse(host, RENAME_COMMAND, 'refused', { most: data.most })
    : refuse(host, RENAME_COMMAND, 'refused-value');
}
