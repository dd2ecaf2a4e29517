import { type Project } from '../../project/project.ts';
import { type NamedSubject } from '../../project/sign.ts';
import { type TypedText, typedTexts } from '../../project/typedTexts.ts';
import { nameOf, PARTY } from '../names.ts';
import { endingsOf } from '../nameReading/organisation.ts';
import { type NameDisagreement } from './nameDisagreement.ts';
import { isSlip, otherPlace, stemOf, wordAt } from './places.ts';
import { roomDisagreements } from './roomsCalled.ts';

/**
 * Every text of a project that names its village, its township, one of its bodies or a room otherwise than the project
 * does. What was copied from a plate, a document or an honour says what stands there, and is left.
 */
export function nameDisagreements(project: Project): readonly NameDisagreement[] {
  const texts = typedTexts(project).filter(({ kind, group }) => kind !== 'record' && group !== 'register');
  return [
    ...texts.flatMap((at) => onceEach([...otherPlaces(at, project), ...otherBodies(at, project)])),
    ...roomDisagreements(project, texts),
  ];
}

function onceEach(found: readonly NameDisagreement[]): readonly NameDisagreement[] {
  // The longest words that disagree say it; what lies within them says it again.
  return found.filter(
    (one, at) =>
      !found.some(
        (other, place) =>
          other !== one &&
          (other.found.length > one.found.length || (other.found === one.found && place < at)) &&
          other.found.includes(one.found),
      ),
  );
}

/** Bodies that people name with the place before them. */
const BODIES: readonly { readonly subject: NamedSubject; readonly endings: readonly string[] }[] = [
  ...(['party', 'villagersCommittee', 'supervision'] as const).map((organisation) => ({
    subject: { of: 'organisation', organisation } as const,
    endings: endingsOf(organisation),
  })),
  {
    subject: { of: 'organisation', organisation: 'collective' },
    // 集体经济组织股份经济合作社, as the law of 2025 has it, and as it was before.
    endings: ['股份经济合作联合社', '股份经济合作社', '经济合作联合社', '经济合作社', '经济联合社'].flatMap(
      (ending) => [`集体经济组织${ending}`, ending],
    ),
  },
  { subject: { of: 'centre' }, endings: ['党群服务中心', '党群活动中心', '党群服务站'] },
  {
    subject: { of: 'practice' },
    endings: ['新时代文明实践中心', '新时代文明实践站', '新时代文明实践所', '新时代文明实践点'],
  },
  { subject: { of: 'serviceInstitution' }, endings: ['综合服务中心', '综合服务站', '便民服务站'] },
];

/** Where what is before a body's words begins: behind whatever is no Chinese character. */
const BEFORE = /[^\p{Script=Han}·](?=[\p{Script=Han}·]*$)/gu;

/** Every body's words, the longest first: 村民委员会 is not 委员会, nor 村民委. */
const ENDINGS = BODIES.flatMap(({ subject, endings }) => endings.map((ending) => ({ subject, ending }))).sort(
  (one, other) => other.ending.length - one.ending.length,
);

/** The bodies that a text names: the place before their words, and the words. */
function bodiesIn(text: string) {
  const taken = new Set<number>();
  return ENDINGS.flatMap(({ subject, ending }) => {
    const found: { readonly subject: NamedSubject; readonly place: string; readonly ending: string }[] = [];
    for (let at = text.indexOf(ending); at !== -1; at = text.indexOf(ending, at + 1)) {
      if (taken.has(at) || taken.has(at + ending.length - 1)) continue;
      for (let each = at; each < at + ending.length; each += 1) taken.add(each);
      const head = text.slice(0, at);
      const start = [...head.matchAll(BEFORE)].at(-1);
      const place = head.slice(start === undefined ? 0 : start.index + start[0].length);
      found.push({ subject, place: place.replace(/^.*中国共产党|^中共/u, ''), ending });
    }
    return found;
  });
}

function otherPlaces(at: TypedText, project: Project): readonly NameDisagreement[] {
  const { register } = project;
  const bodies = bodiesIn(at.text).flatMap(({ place }) => otherPlace(place, register) ?? []);
  const whole = at.key === 'papers/unit' ? (otherPlace(at.text.trim(), register) ?? []) : [];
  const placed = [...bodies, whole]
    .flat()
    .map(({ level, ...said }) => ({ code: `${level}-differs` as const, at, ...said }));
  const slips = (['village', 'township'] as const).flatMap((level) => slipsIn(at, level, project));
  return [...placed, ...slips];
}

/** The same name with another word for what it is (查干哈达村), or with one character that is another (查干合达嘎查). */
function slipsIn(
  at: TypedText,
  level: 'village' | 'township',
  { register }: Project,
): readonly NameDisagreement[] {
  const { text } = at;
  const right = register[level].zh;
  const own = [register.banner.zh, register.township.zh, register.village.zh];
  const stem = stemOf(right, level);
  const said = (found: string): NameDisagreement => ({ code: `${level}-differs`, at, found, right });
  const result: NameDisagreement[] = [];
  for (let place = 0; place < text.length;) {
    const name = own
      .filter((each) => text.startsWith(each, place))
      .sort((one, other) => other.length - one.length)[0];
    if (name !== undefined) {
      place += name.length;
      continue;
    }
    const word =
      stem !== null && text.startsWith(stem, place) ? wordAt(text, place + stem.length, level) : null;
    const written = text.slice(place, place + right.length);
    // 查干哈达村民委员会: there 村 belongs to what follows.
    const isBody = /^[民务委]/u.test(text.slice(place + (stem?.length ?? 0) + (word?.length ?? 0)));
    if (stem !== null && word !== null && !isBody && !stemIsElse(stem, own, right)) {
      result.push(said(stem + word));
      place += stem.length + word.length;
    } else if (
      stem !== null &&
      isSlip(written, right, stem.length) &&
      !own.some((each) => each.includes(written))
    ) {
      result.push(said(written));
      place += right.length;
    } else place += 1;
  }
  return result;
}

/** Another of the project's names begins so: which of them is meant nobody can say. */
function stemIsElse(stem: string, own: readonly string[], right: string): boolean {
  return own.some((each) => each !== right && each.startsWith(stem));
}

/** Where a body is named for itself, and not in passing: short words are as usual in speech as the full ones. */
const NAMING: readonly TypedText['group'][] = ['sign', 'posting', 'paper', 'body'];

function otherBodies(at: TypedText, project: Project): readonly NameDisagreement[] {
  if (!NAMING.includes(at.group)) return [];
  const village = project.register.village.zh;
  // The words of the project's own bodies name nobody else: 便民服务站 may be a room.
  const rooms = project.rooms.map(({ name }) => name.zh);
  return bodiesIn(at.text).flatMap(({ subject, place, ending }): readonly NameDisagreement[] => {
    const right = nameOf(project, subject);
    const lost = `${place}村` === village && ending.startsWith('村');
    if (right === null || !(place.endsWith(village) || lost)) return [];
    if (rooms.some((room) => room.endsWith(ending))) return [];
    if (at.text.includes(right)) return [];
    const own = right.slice(right.lastIndexOf(village) + village.length);
    if (!right.includes(village) || (own === ending && !lost)) return [];
    // 中国共产党…委员会 is one name with its head.
    const head = at.text.startsWith(PARTY) ? PARTY : '';
    return [
      {
        ...{ code: 'body-differs', at, found: `${head}${place}${ending}` },
        right: lost ? `${head}${village}${own}` : `${head}${place}${own}`,
      },
    ];
  });
}
