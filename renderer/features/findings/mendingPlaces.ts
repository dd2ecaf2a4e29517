import { type AdmissionLack, REVIEWERS } from '../../../core/project/admission.ts';
import { type Finding } from '../../../core/policy/finding.ts';
import { type MessageCode, type Observation } from '../../../core/policy/kinds/kinds.ts';
import { type Subject } from '../../../core/project/subject.ts';
import { type Project } from '../../../core/project/project.ts';
import { textsOnSign } from '../../../core/signs/signWords.ts';
import { ownerKey } from '../../../core/signs/textsOnSign.ts';
import { type FieldName } from '../../kit/session/fields.ts';
import { type Place, type RegisterPage, type View } from '../../kit/session/view.ts';

/**
 * Where a finding is mended: the place, what is picked there, and the field that takes the focus; in 资料 the page, and the
 * cell that is gone to.
 */
export type MendingPlace =
  | {
      readonly place: Exclude<Place, 'registers'>;
      readonly field: FieldName;
      readonly sign?: string;
      readonly placard?: string;
    }
  | {
      readonly place: 'registers';
      readonly register: RegisterPage;
      readonly cell: NonNullable<View['cell']>;
    };

/** By what it points at alone, whatever it says. */
type Leads = (finding: Pick<Finding, 'subjects'>, project: Project) => MendingPlace;

const inOverview =
  (field: FieldName): Leads =>
  () => ({ place: 'overview', field });

/** In the list of rooms, beside the whole plan. */
const amongRooms: Leads = () => ({ place: 'plan', field: 'rooms' });

const atPlacard =
  (field: 'placard' | 'decision'): Leads =>
  ({ subjects }) => ({
    place: 'clearing',
    field,
    ...(idOf(subjects, 'placard') === undefined ? {} : { placard: idOf(subjects, 'placard') ?? '' }),
  });

const atSign =
  (field: FieldName): Leads =>
  ({ subjects }) =>
    onSign(subjects, field);

/** Every message that a rule can give, and where it leads. @internal */
export const MENDING_PLACES: {
  readonly [Code in MessageCode]: (finding: Observation<Code>, project: Project) => MendingPlace;
} = {
  'area-below': amongRooms,
  'area-unknown': amongRooms,
  'area-uncomputed': amongRooms,
  'organisation-unhoused': amongRooms,
  'mechanism-unhoused': amongRooms,
  'list-empty': inOverview('on-site/eight'),
  'list-open': inOverview('on-site/eight'),
  'plate-missing': () => ({ place: 'signs', field: 'add/outside' }),
  'plate-repeated': spareOne,
  'plate-without-body': inOverview('collective'),
  'extra-outside': atPlacard('decision'),
  'name-wrong': wrongName,
  'seal-differs': wrongName,
  'certificate-ended': inOverview('collective'),
  'plate-name-short': atPlacard('placard'),
  'plate-name-wrong': atPlacard('placard'),
  'form-other': signOrPlacard('template'),
  'strip-not-upright': signOrPlacard('size'),
  'colour-other': signOrPlacard('template'),
  'mongolian-missing': mongolianOf(({ mn, required }) => mn === null && required),
  'mongolian-unproofed': mongolianOf(({ mn }) => mn !== null && mn.proof === null),
  'plate-script-missing': atPlacard('placard'),
  'profile-unconfirmed': inOverview('profile'),
  'typeface-other': atSign('typeface'),
  'plate-typeface-other': atPlacard('placard'),
  'letters-differ': atSign('set'),
  'sizes-differ': oddSize,
  'artwork-missing': atSign('emblem'),
  'room-without-plate': () => ({ place: 'signs', field: 'add/inside' }),
  'room-with-several': spareOne,
  'plate-without-room': atSign('remove'),
  'inside-missing': ({ subjects }) => ({
    place: 'signs',
    field: subjects.some((one) => one.of === 'plate' && one.entry === 'guidance')
      ? 'add/boards'
      : 'add/inside',
  }),
  'plate-undecided': atPlacard('decision'),
  'plate-merged-nowhere': atPlacard('decision'),
  'plate-kept-though-barred': atPlacard('decision'),
  'plate-kept-without-grounds': atPlacard('decision'),
  'plate-kept-though-empty': atPlacard('decision'),
  'plate-still-there': atPlacard('decision'),
  'board-missing': inOverview('on-site/board'),
  'never-posted': posting,
  'posting-in-future': posting,
  'posting-overdue': posting,
  'honour-elsewhere': atPlacard('decision'),
  'honours-display-missing': inOverview('on-site/honours'),
  'honours-display-unknown': inOverview('on-site/honours'),
  'mechanism-not-catalogued': atMechanism('basisDocument'),
  'mechanism-document-level': atMechanism('basisLevel'),
  'mechanism-document-number': atMechanism('basisNumber'),
  'mechanism-document-issuer': atMechanism('basisIssuer'),
  'mechanism-document-doubtful': (finding, project) =>
    atMechanism(DOUBTED[finding.data.part])(finding, project),
  'mechanism-barred': atMechanism('name'),
  'person-demanded': atPlacard('placard'),
  'service-ungrounded': ({ subjects }) => atCell('services', idOf(subjects, 'service'), 'basis'),
  'work-unadmitted': ({ subjects }) => keptPlate(subjects) ?? ofWork(subjects, 'admission'),
  'admission-open': (finding, project) =>
    ofAdmission(finding, project, ADMISSION_CELLS[finding.data.lacks[0] ?? 'basis']),
  'admission-refused': (finding, project) => ofAdmission(finding, project, null),
  'admission-expired': (finding, project) => ofAdmission(finding, project, 'validUntil'),
  'post-unhoused': ({ subjects }) => atCell('posts', idOf(subjects, 'post'), 'room'),
  'post-unmanned': ({ subjects }) => atCell('posts', idOf(subjects, 'post'), 'people'),
  'burden-undecided': ({ subjects }) => atCell('burdens', idOf(subjects, 'burden'), 'outcome'),
  'burden-traces': ({ subjects }) => atCell('burdens', idOf(subjects, 'burden'), 'traces'),
  'kiosk-absent': inOverview('on-site/kiosk'),
  'kiosk-unknown': inOverview('on-site/kiosk'),
};

/** Where the finding is mended. */
export function mendingPlace<Code extends MessageCode>(
  finding: Observation<Code>,
  project: Project,
): MendingPlace {
  return MENDING_PLACES[finding.message](finding, project);
}

function idOf(subjects: readonly Subject[], of: Extract<Subject, { readonly id: string }>['of']) {
  return subjects.flatMap((subject) => (subject.of === of ? [subject.id] : []))[0];
}

function atCell(register: RegisterPage, row = '', column: string): MendingPlace {
  return { place: 'registers', register, cell: { row, column } };
}

/** Columns in which what an admission lacks is entered. */
const ADMISSION_CELLS: Readonly<Record<AdmissionLack, string>> = {
  askedBy: 'askedBy',
  basis: 'basisDocument',
  duties: 'duties',
  process: 'process',
  content: 'content',
  organisation: 'organisationOutcome',
  civilAffairs: 'civilAffairsOutcome',
  agriculture: 'agricultureOutcome',
  approval: 'approvalOutcome',
};

/** Columns of the parts of a document that contradict its level. */
const DOUBTED = { number: 'basisNumber', issuer: 'basisIssuer', title: 'basisDocument' } as const;

/** The plate that a person keeps, where the finding is about one. */
function keptPlate(subjects: readonly Subject[]): MendingPlace | null {
  const placard = idOf(subjects, 'placard');
  return placard === undefined ? null : { place: 'clearing', placard, field: 'placard' };
}

/** A cell of the matter or mechanism. */
function ofWork(subjects: readonly Subject[], column: string): MendingPlace {
  const service = idOf(subjects, 'service');
  return service === undefined
    ? atCell('mechanisms', idOf(subjects, 'mechanism'), column)
    : atCell('services', service, column);
}

/** A cell of the admission that the work refers to; null = where it was refused. */
function ofAdmission(
  { subjects }: Pick<Finding, 'subjects'>,
  { policy, mechanisms }: Project,
  column: string | null,
): MendingPlace {
  const work =
    policy.services.find(({ id }) => id === idOf(subjects, 'service')) ??
    mechanisms.find(({ id }) => id === idOf(subjects, 'mechanism')) ??
    policy.placards.find(({ id }) => id === idOf(subjects, 'placard'));
  const found = policy.admissions.find(({ id }) => id === work?.admission);
  if (found === undefined) return keptPlate(subjects) ?? ofWork(subjects, 'admission');
  const refused = REVIEWERS.find((who) => found.reviews[who]?.outcome === 'refused') ?? 'approval';
  return atCell('admissions', found.id, column ?? `${refused}Outcome`);
}

function onSign(subjects: readonly Subject[], field: FieldName): MendingPlace {
  const sign = idOf(subjects, 'sign');
  return { place: 'signs', field, ...(sign === undefined ? {} : { sign }) };
}

/** The last of several signs, or the old plate beside the new one. */
function spareOne({ subjects }: Pick<Finding, 'subjects'>): MendingPlace {
  const spare = subjects.findLast(({ of }) => of === 'sign' || of === 'placard');
  if (spare?.of === 'placard') return { place: 'clearing', placard: spare.id, field: 'decision' };
  return { place: 'signs', field: 'remove', ...(spare?.of === 'sign' ? { sign: spare.id } : {}) };
}

/** The mechanism's cell, or the plate that a person keeps. */
function atMechanism(column: string): Leads {
  return ({ subjects }) => keptPlate(subjects) ?? atCell('mechanisms', idOf(subjects, 'mechanism'), column);
}

function signOrPlacard(field: FieldName): Leads {
  return ({ subjects }) => {
    const placard = idOf(subjects, 'placard');
    return placard === undefined ? onSign(subjects, field) : { place: 'clearing', placard, field: 'placard' };
  };
}

/** The sign whose size the fewest others have. */
function oddSize({ subjects }: Pick<Finding, 'subjects'>, project: Project): MendingPlace {
  const ids = new Set(subjects.flatMap((subject) => (subject.of === 'sign' ? [subject.id] : [])));
  const signs = project.signs.filter(({ id }) => ids.has(id));
  const alike = ({ size }: (typeof signs)[number]) =>
    signs.filter((other) => other.size.width === size.width && other.size.height === size.height).length;
  const [odd] = [...signs].sort((p, q) => alike(p) - alike(q));
  return { place: 'signs', field: 'size', ...(odd === undefined ? {} : { sign: odd.id }) };
}

function mongolianOf(wanting: (text: ReturnType<typeof textsOnSign>[number]) => boolean): Leads {
  return ({ subjects }, project) => {
    const id = idOf(subjects, 'sign');
    const sign = project.signs.find((candidate) => candidate.id === id);
    const text = sign === undefined ? undefined : textsOnSign(project, sign).find(wanting);
    return onSign(subjects, `mongolian/${text === undefined ? '' : ownerKey(text.owner)}`);
  };
}

/** The field in which the name was typed. */
function wrongName(
  { subjects, data }: Observation<'name-wrong' | 'seal-differs'>,
  project: Project,
): MendingPlace {
  const [subject] = subjects;
  if (subject?.of === 'organisation') {
    const { organisation } = subject;
    return {
      place: 'overview',
      field: organisation === 'collective' ? 'collective' : `seal/${organisation}`,
    };
  }
  const part = (['banner', 'township', 'village'] as const).find(
    (name) => project.register[name].zh === data.found,
  );
  return { place: 'overview', field: part === undefined ? 'institution' : `register/${part}` };
}

/** A board that is only drawn on the plan has no dates yet: somebody says first that it is there. */
function posting(
  { data }: Observation<'never-posted' | 'posting-in-future' | 'posting-overdue'>,
  project: Project,
): MendingPlace {
  if (project.policy.onSite.noticeBoard === null) return { place: 'overview', field: 'on-site/board' };
  return { place: 'overview', field: data.what === 'finances' ? 'on-site/finances' : 'on-site/general' };
}
