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
import { type Host } from '../host.ts';
import { flags, lists, texts, type Options } from '../options.ts';
import { saveNewProject } from '../saveProject.ts';
import { Answers } from './newAnswers.ts';
import { command } from '../command.ts';
import { tell, refuse, Refused } from '../tell.ts';
import { PROJECT_EXTENSION } from '../../../core/file/extension.ts';
import { sayValue } from '../../../app/words/values.ts';

const TABLE = {
  ...texts(
    'banner',
    'township',
    'village',
    'setting',
    'party',
    'banner-in-name',
    'collective',
    'registered',
    'out',
  ),
  ...lists('room', 'mn'),
  ...flags('no-collective', 'unlisted', 'force', 'json'),
};

type Values = Options<typeof TABLE>['values'];

/** `paijiang new`: a project file with the register of names and the standard sign set. */
export const run = command('new', { options: TABLE }, async ({ values }, host) => {
  const project = await askProject(values, host);
  const file = values.out ?? `${project.register.village.zh}${PROJECT_EXTENSION}`;
  const saved = await saveNewProject(resolve(host.folder, file), project, {
    replace: values.force ?? false,
    now: host.now(),
  });
  if (!saved.ok) {
    const { code, data } = saved.problem;
    refuse(host, NEW_COMMAND, code, { ...data, file });
  }
  const { zh: village } = project.register.village;
  // The name that stands on every sign: a person looks at it again.
  const kind = villageKind(village);
  if (kind === 'other') tell(host, NEW_COMMAND, 'village-kind', { village });
  if (project.setting === 'community' && (kind === 'village' || kind === 'gacha'))
    tell(host, NEW_COMMAND, 'community-kind', { village });
  if (values.json === true) host.out(`${JSON.stringify(summaryOf(project, file), null, 2)}\n`);
  else tellSummary(project, file, host);
  return 0;
});

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
  const setting = await answers.take<Setting>(
    'setting',
    values.setting,
    readSetting,
    host.ask === null
      ? undefined
      : { value: likely, shown: host.language === 'zh' ? sayValue('zh', 'setting', likely) : likely },
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
  if (banner === null || township === null || village === null || setting === null) throw new Refused();
  if (partyForm === null || bannerInName === null || collective === null) throw new Refused();

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
    refuse(host, NEW_COMMAND, 'both-collective');
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
  const { names, nameFaults: wrong } = summaryOf(project, file);
  tell(host, NEW_COMMAND, 'written', { file });
  for (const { zh, confirm } of names)
    tell(host, NEW_COMMAND, confirm ? 'name.confirm' : 'name', { name: zh });
  for (const { found, right, faults } of wrong) {
    const fault = faults.map((code) => say(NAME_FAULTS, host.language, code)).join('；');
    tell(host, NEW_COMMAND, 'fault', { found, fault, right });
  }
  tell(host, NEW_COMMAND, 'mongolian-open');
}
