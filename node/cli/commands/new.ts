import { resolve } from 'node:path';
import {
  readBanner,
  readBannerInName,
  readDay,
  readName,
  readPartyForm,
  readSetting,
  readTownship,
} from '../../../app/newProject/answers.ts';
import { withMongolian } from '../../../app/newProject/mongolian.ts';
import { readRooms } from '../../../app/newProject/room.ts';
import { NEW_COMMAND } from '../../../app/words/commands/new.ts';
import { NAME_FAULTS } from '../../../app/words/names.ts';
import { say } from '../../../app/words/words.ts';
import { type NewCentre, newCentre } from '../../../core/start/newCentre.ts';
import { type Collective, type PartyForm } from '../../../core/project/organisation.ts';
import { type Project } from '../../../core/project/project.ts';
import { type Setting } from '../../../core/project/register.ts';
import { isNamed } from '../../../core/project/sign.ts';
import { success } from '../../../core/result.ts';
import { nameFaults } from '../../../core/signs/nameFaults.ts';
import { composeName, villageKind } from '../../../core/signs/names.ts';
import { type ExitCode, type Host } from '../host.ts';
import { type Options, readOptions, sayOptionProblem } from '../options.ts';
import { saveNewProject } from '../saveProject.ts';
import { Answers, NoAnswer } from './newAnswers.ts';

const TABLE = {
  banner: { type: 'string' },
  township: { type: 'string' },
  village: { type: 'string' },
  setting: { type: 'string' },
  party: { type: 'string' },
  'banner-in-name': { type: 'string' },
  collective: { type: 'string' },
  registered: { type: 'string' },
  'no-collective': { type: 'boolean' },
  room: { type: 'string', multiple: true },
  mn: { type: 'string', multiple: true },
  unlisted: { type: 'boolean' },
  out: { type: 'string' },
  force: { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

type Values = Options<typeof TABLE>['values'];

/** `paijiang new`: a project file with the register of names and the standard sign set. */
export async function run(args: readonly string[], host: Host): Promise<ExitCode> {
  const read = readOptions(args, TABLE);
  if (!read.ok) {
    sayOptionProblem(read.problem, 'new', host);
    return 2;
  }
  const { values } = read.value;
  let project: Project;
  try {
    project = await askProject(values, host);
  } catch (fault) {
    if (fault instanceof NoAnswer) return 2;
    throw fault;
  }
  const file = values.out ?? `${project.register.village.zh}.paijiang`;
  const saved = await saveNewProject(resolve(host.folder, file), project, {
    replace: values.force ?? false,
    now: host.now(),
  });
  if (!saved.ok) {
    const { code, data } = saved.problem;
    host.err(`${say(NEW_COMMAND, host.language, code, { ...data, file })}\n`);
    return 2;
  }
  const { zh: village } = project.register.village;
  // The name that stands on every sign: a person looks at it again.
  const kind = villageKind(village);
  if (kind === 'other') host.err(`${say(NEW_COMMAND, host.language, 'village-kind', { village })}\n`);
  if (project.setting === 'community' && (kind === 'village' || kind === 'gacha'))
    host.err(`${say(NEW_COMMAND, host.language, 'community-kind', { village })}\n`);
  if (values.json === true) host.out(`${JSON.stringify(summaryOf(project, file), null, 2)}\n`);
  else tellSummary(project, file, host);
  return 0;
}

async function askProject(values: Values, host: Host): Promise<Project> {
  const answers = new Answers(host);
  const { places } = await host.library();
  const listed = values.unlisted === true ? null : places;
  const banner = await answers.offered(
    await answers.take('banner', values.banner, (text) => readBanner(text, listed)),
  );
  const township = await answers.offered(
    await answers.take('township', values.township, (text) =>
      banner === null ? success(text) : readTownship(text, banner, listed),
    ),
  );
  const village = await answers.offered(
    await answers.take('village', values.village, (text) => readName(text, 60)),
  );
  const likely = likelySetting(village ?? '');
  const shown = {
    pastoral: { zh: '牧区', en: 'pastoral' },
    farming: { zh: '农区', en: 'farming' },
    community: { zh: '社区', en: 'community' },
  }[likely];
  const setting = await answers.take<Setting>(
    'setting',
    values.setting,
    readSetting,
    host.ask === null ? undefined : { value: likely, shown: shown[host.language] },
  );
  const partyForm = await answers.take<PartyForm>('party', values.party, readPartyForm, {
    value: 'branch',
    shown: '',
  });
  const bannerInName = await answers.take<NewCentre['bannerInName']>(
    'banner-in-name',
    values['banner-in-name'],
    readBannerInName,
    {
      value: 'party',
      shown: '',
    },
  );
  const collective = await askCollective(values, answers, host);
  answers.complete();
  if (banner === null || township === null || village === null || setting === null) throw new NoAnswer();
  if (partyForm === null || bannerInName === null || collective === null) throw new NoAnswer();

  const league = places.find((place) => place.banner === banner && place.township === township)?.league;
  const rooms = answers.must(readRooms(values.room ?? []));
  const project = newCentre({
    id: host.newId(),
    register: {
      ...(league === undefined ? {} : { league }),
      banner: { zh: banner, mn: null },
      township: { zh: township, mn: null },
      village: { zh: village, mn: null },
    },
    setting,
    partyForm,
    bannerInName,
    collective,
    rooms,
  });
  return (values.mn ?? []).reduce((made, given) => answers.must(withMongolian(made, given)), project);
}

/** Offered, never taken silently. */
function likelySetting(village: string): Setting {
  const kind = villageKind(village);
  if (kind === 'community') return 'community';
  return kind === 'gacha' ? 'pastoral' : 'farming';
}

async function askCollective(values: Values, answers: Answers, host: Host): Promise<Collective | null> {
  const none: Collective = { status: 'none' };
  if (values['no-collective'] === true) {
    if (values.collective === undefined) return none;
    host.err(`${say(NEW_COMMAND, host.language, 'both-collective')}\n`);
    throw new NoAnswer('both-collective');
  }
  const name = await answers.offered(
    await answers.take(
      'collective',
      values.collective,
      (text) => readName(text, 80),
      host.ask === null ? undefined : { value: '', shown: '' },
    ),
  );
  if (name === null) return null;
  if (name === '') return none;
  const registeredOn = await answers.take('registered', values.registered, readDay);
  return registeredOn === null ? null : { status: 'registered', name, registeredOn, mn: null };
}

/** The names that the signs will carry, and what is known to be wrong with those that were typed. */
function summaryOf(project: Project, file: string) {
  const subjects = project.signs.flatMap(({ subject }) =>
    isNamed(subject) && subject.of !== 'room' ? [subject] : [],
  );
  return {
    file,
    names: subjects.map((subject) => composeName(project, subject)).filter((name) => name !== null),
    nameFaults: nameFaults(project).map(({ found, right, faults }) => ({ found, right, faults })),
  };
}

function tellSummary(project: Project, file: string, host: Host): void {
  const tell = (key: keyof typeof NEW_COMMAND.zh, data: Record<string, string> = {}) =>
    host.err(`${say(NEW_COMMAND, host.language, key, data)}\n`);
  const { names, nameFaults: wrong } = summaryOf(project, file);
  tell('written', { file });
  for (const { zh, confirm } of names) tell(confirm ? 'name.confirm' : 'name', { name: zh });
  for (const { found, right, faults } of wrong) {
    const fault = faults.map((code) => say(NAME_FAULTS, host.language, code)).join('；');
    tell('fault', { found, fault, right });
  }
  tell('mongolian-open');
}
