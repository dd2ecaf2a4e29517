import { type OnFault } from '../faults/programFault.ts';
import { type Drawing } from '../../core/drawing/drawing.ts';
import { drawnText } from '../../core/drawing/drawnText.ts';
import { type Problem, problem } from '../../core/problem.ts';
import { doubtfulPhones } from '../../core/project/phones.ts';
import { type Day } from '../../core/project/people.ts';
import { type Project } from '../../core/project/project.ts';
import { type Sign, isNamed } from '../../core/project/sign.ts';
import {
  DRAFT_REASONS,
  type DraftAsk,
  type DraftReason,
  draftAsk,
  draftReasons,
  isUnproofed,
  lackingMongolian,
} from '../../core/signs/draftReasons.ts';
import { unknownChoice } from '../../core/signs/templateChoices.ts';
import { pickInks, withOwnInks } from '../../core/signs/inks.ts';
import { ownInkWarnings } from '../../typeset/sign/ownInkWarnings.ts';
import { type LanguageProfile, appliedProfile } from '../../core/signs/languageProfile.ts';
import { canShow, kindOf } from '../../core/signs/kinds/kinds.ts';
import { hasDoubtfulSpace } from '../../core/signs/mongolianSuffix.ts';
import { nameOf } from '../../core/signs/names.ts';
import { type Drawn } from '../../core/signs/drawnAnswers.ts';
import { listOpenContent, opennessOf } from '../../core/signs/openContent.ts';
import { type Result } from '../../core/result.ts';
import { type SignWords } from '../../core/signs/signSubject.ts';
import { signWords } from '../../core/signs/signWords.ts';
import { type SignKind, type SignTemplate, isBoardTemplate } from '../../core/signs/template.ts';
import { listTexts, type TextOnSign } from '../../core/signs/textsOnSign.ts';
import { type Faces } from '../../typeset/text/faces.ts';
import { type OutsideMark } from '../../typeset/kinds/facade/facadeElevation.ts';
import { type EmblemArtwork } from '../../typeset/kinds/emblem/layoutEmblem.ts';
import { layoutSign } from '../../typeset/kinds/layoutSign.ts';
import { type KindAsk, type Pieces, type Sheet } from '../../typeset/kinds/signLayout.ts';
import { type TypesetNote } from '../../typeset/text/problems.ts';
import { USUAL_LOOK } from '../../core/signs/look.ts';
import { type SignFace, signFace } from '../../typeset/sign/lookEdge.ts';
import { type Spot } from '../../typeset/sign/spot.ts';
import { type SignAsk } from '../../typeset/sign/signAsk.ts';
import { type Shaper } from '../../typeset/text/shaper.ts';
import { signFaces } from '../../typeset/sign/projectTypefaces.ts';
import { agreedBy } from './agreedBy.ts';
import { hatchedPlaces, wordsHoldingPlaces } from './mongolianPlaces.ts';
import { toldOf } from './toldOf.ts';
import { faultProblem, programFault } from '../faults/programFault.ts';
import { type SignLibrary } from '../library/signLibrary.ts';
import { sayRefusedMatter } from '../words/certificates.ts';
import { sayDrawn } from '../words/specification.ts';
import { EMBLEM_LABEL, partName, type SheetOf } from '../words/fileNames.ts';

type SignHead = {
  readonly sign: Sign;
  /** Kind of its template; `unknown` where the project names one that is not there (the sign is blocked then). */
  readonly kind: SignKind | 'unknown';
  /** Its place in the project's list, from 1. */
  readonly number: number;
  /** Chinese name of what it is about, for file names and lists; with the sheet's name where a sign has several. */
  readonly label: string;
  readonly drafts: readonly DraftReason[];
  /** Which it is of the sheets that a shop gets; absent where there is one. */
  readonly sheet?: SheetOf;
  /** What it is cut into, where that is more than the sheet itself. */
  readonly pieces?: Pieces;
  /** What its drawings show of how it is made and hung. */
  readonly drawn?: Drawn;
  /** The one wall of several on which it hangs. */
  readonly wall?: string;
  /** A picture to be approved, never a working drawing. */
  readonly forApproval?: true;
  /** A drawing for whoever makes or hangs things: nothing is printed or cut from it. */
  readonly forFitter?: true;
};

export type PreparedSign = SignHead &
  (
    | {
        readonly state: 'ready';
        readonly drawing: Drawing;
        readonly notes: readonly Problem[];
        /** Where things stand on the sheet, for a window that points at them. */
        readonly spots: readonly Spot[];
      }
    | { readonly state: 'blocked'; readonly problems: readonly Problem[] }
  );

export type PrepareAsk = {
  readonly project: Project;
  readonly library: SignLibrary;
  readonly shaper: Shaper;
  /** The official artwork that was supplied, or why it cannot be used; null while a slot is empty. */
  readonly emblems: Readonly<Record<'centre' | 'practice', Result<EmblemArtwork, Problem> | null>>;
  /** Day that sheets with a date show. */
  readonly day?: Day;
  /** Production refuses what is only a draft. */
  readonly production: boolean;
  /** `list`: elevations call signs by their numbers in the project's list; absent: as they are counted there. */
  readonly numbered?: 'list';
  /** Told of mistakes of our own, which block the sign that met them. */
  readonly onFault?: OnFault;
};

/**
 * Sets the chosen signs one by one, so that a caller can show progress and stop. A board or wall that takes several
 * sheets gives one prepared sign for each. Whatever goes wrong with one sign, the others are set.
 */
export function* prepareSigns(
  ask: PrepareAsk,
  chosen: (sign: Sign) => boolean,
): Generator<PreparedSign, void> {
  const inked = withOwnInks(ask.library.inks, ask.project.ownInks ?? []);
  // Inks that cannot be taken are told of each sign.
  const inks = inked.ok ? inked.value : ask.library.inks;
  const own = { ...ask, library: { ...ask.library, inks } };
  for (const [index, sign] of ask.project.signs.entries()) {
    if (chosen(sign)) yield* prepareContained(own, sign, index + 1);
  }
}

/** Sets the sign; a mistake of our own blocks it under a number. */
function prepareContained(ask: PrepareAsk, sign: Sign, number: number): readonly PreparedSign[] {
  try {
    return prepareSign(ask, sign, number);
  } catch (thrown) {
    const fault = programFault(thrown, 'layout');
    ask.onFault?.(fault);
    const template = ask.library.templates.get(sign.template);
    const label = plainLabel(ask, sign) ?? template?.name.zh ?? sign.id;
    return [
      {
        ...{ sign, number, label, kind: template?.kind ?? 'unknown', drafts: [] },
        ...{ state: 'blocked', problems: [faultProblem(fault, label)] },
      },
    ];
  }
}

/** What the sign is called, where that much can be told. */
function plainLabel({ project, library }: PrepareAsk, sign: Sign): string | null {
  try {
    const words = signWords(project, sign);
    return words === null ? null : labelOf(words, library.templates.get(sign.template));
  } catch {
    // The same mistake again, which is told already.
    return null;
  }
}

function prepareSign(ask: PrepareAsk, sign: Sign, number: number): readonly PreparedSign[] {
  const template = ask.library.templates.get(sign.template);
  const words = signWords(ask.project, sign, template);
  const profile = ask.library.profiles.get(ask.project.language.profile);
  const judged =
    words === null || template === undefined ? null : draftAsk(ask.project, sign, words, template, profile);
  const head = {
    sign,
    kind: template?.kind ?? ('unknown' as const),
    number,
    label: words === null ? (template?.name.zh ?? sign.id) : labelOf(words, template),
    drafts: judged === null ? [] : draftReasons(judged),
  };
  const blocked = (...problems: Problem[]): readonly PreparedSign[] => [
    { ...head, state: 'blocked', problems },
  ];
  if (template === undefined) return blocked(problem('template-missing', { template: sign.template }));
  if (words === null || judged === null) return blocked(problem('subject-missing', { sign: sign.id }));
  if (!canShow(template, sign.subject))
    return blocked(problem('template-unsuited', { template: template.id }));
  const { scheme } = sign.options;
  const schemes = kindOf(template).schemes(template);
  if (schemes !== null && typeof scheme === 'string' && schemes.offered[scheme] === undefined) {
    return blocked(problem('scheme-missing', { scheme, offered: Object.keys(schemes.offered).join(' ') }));
  }
  const unknown = unknownChoice(sign, kindOf(template).choices(template));
  if (unknown !== null) return blocked(unknown);
  if (!ask.library.looks.has(lookId(ask.project)))
    return blocked(problem('look-missing', { look: lookId(ask.project) }));
  const inked = withOwnInks(ask.library.inks, ask.project.ownInks ?? []);
  if (!inked.ok) return blocked(inked.problem);
  if (ask.production && head.drafts.length > 0) {
    return blocked(...head.drafts.map((reason) => refusalOf(judged, reason, head.label)));
  }
  const artwork = words.slot === null ? null : ask.emblems[words.slot];
  if (artwork?.ok === false) return blocked(artwork.problem);
  if (profile === undefined)
    return blocked(problem('profile-missing', { profile: ask.project.language.profile }));
  const faces = signFaces(ask.project.typefaces, ask.shaper);
  if (!faces.ok) return blocked(faces.problem);
  const set: KindAsk<SignTemplate> = {
    ...setAsk(ask, sign, { template, words, profile, faces: faces.value }),
    artwork: artwork?.value ?? null,
    agreed: agreedBy(ask, sign, (member) => memberAsk(ask, member)),
  };
  const lacking = words.slot === null ? lackingMongolian(judged) : [];
  const holds = lacking.some(({ required }) => required);
  const laid = holds ? layoutDraft(set) : layoutSign(set);
  if (!laid.ok) return blocked(laid.problem);
  const notes = [
    ...laid.value.notes,
    ...scriptNotes(set, lacking),
    ...phoneNotes(set),
    ...ownInkNotes(ask, laid.value.value, set.title),
  ];
  const given = laid.value.value.filter(({ forApproval }) => forApproval !== true);
  return laid.value.value.map((sheet, index, all): PreparedSign => {
    const drawing = holds ? hatched(ask, sheet.drawing) : sheet.drawing;
    const { part, forApproval, forFitter, pieces, drawn: shown, wall } = sheet;
    const own = { index: given.indexOf(sheet), count: given.length };
    const told: SignHead = {
      ...head,
      label: forApproval === true ? (part ?? head.label) : `${head.label}${sheetName(sheet, all)}`,
      ...(forApproval === true ? { forApproval } : own.count > 1 ? { sheet: own } : {}),
      ...(pieces === undefined ? {} : { pieces }),
      ...(shown === undefined ? {} : { drawn: shown }),
      ...(wall === undefined ? {} : { wall }),
      ...(forFitter === true ? { forFitter } : {}),
    };
    return ready(ask, told, { ...sheet, drawing }, index === 0 ? notes : []);
  });
}

/** What is doubtful about the project's own inks on the sheets of a sign, each said once. */
function ownInkNotes(
  { project }: PrepareAsk,
  sheets: readonly Sheet[],
  title: string,
): readonly TypesetNote[] {
  const brought = new Map((project.ownInks ?? []).map(({ replaces, name }) => [replaces, name]));
  const all = sheets.flatMap(({ drawing }) => ownInkWarnings(drawing, brought, title));
  return [...new Map(all.map((note) => [`${note.code} ${note.data['ink'] ?? ''}`, note])).values()];
}

/** A board that is Chinese only, because somebody decided so or because its Mongolian is not there. */
function scriptNotes(
  { sign, template, title, profile }: KindAsk<SignTemplate>,
  lacking: readonly TextOnSign[],
): readonly TypesetNote[] {
  const { chineseOnly } = sign;
  if (chineseOnly !== undefined && profile.scripts === 'both' && isBoardTemplate(template)) {
    const { by, on } = chineseOnly;
    return [problem('chinese-only', { sign: title, by, on })];
  }
  if (lacking.length === 0) return [];
  const names = lacking.slice(0, 3).map(({ zh }) => zh);
  return [problem('mongolian-missing', { sign: title, count: lacking.length, names: names.join('、') })];
}

/** Telephones that it shows and nobody could be reached at. */
function phoneNotes({ sign, words, template, title }: KindAsk<SignTemplate>): readonly TypesetNote[] {
  const kind = kindOf(template);
  const fields = kind.serviceFields(template, sign);
  const shown = (['phone', 'supervisionPhone'] as const).filter((field) => fields.includes(field));
  const { phone } = sign.options;
  const said = [
    ...words.matters.flatMap((matter) => shown.map((field) => matter[field] ?? '')),
    ...(kind.written.includes('phone') && typeof phone === 'string' ? [phone] : []),
  ];
  const numbers = new Set(said.flatMap((text) => doubtfulPhones(text).map(({ number }) => number)));
  return numbers.size === 0
    ? []
    : [problem('phone-doubtful', { sign: title, numbers: [...numbers].join('、') })];
}

/** Sheets of one part are told apart by their place among them. */
function sheetName(sheet: Sheet, all: readonly Sheet[]): string {
  const alike = all.filter(({ part }) => part === sheet.part);
  return `${sheet.part ?? ''}${alike.length === 1 ? '' : partName(alike.indexOf(sheet), alike.length)}`;
}

/** Texts that are named where a whole board lacks its Mongolian; the others are counted. */
const NAMED_TEXTS = 4;

/** A plate whose Mongolian is required says every text that lacks it, and what the text is. */
function refusalOf(judged: DraftAsk, reason: DraftReason, sign: string): Problem {
  const lacking = lackingMongolian(judged);
  return reason === 'lacking' && lacking.some(({ required }) => required)
    ? problem('mongolian-lacking', { sign, texts: listTexts(lacking) })
    : problem(reason, { sign, ...openData(judged, reason) });
}

/**
 * A draft of a plate that lacks Mongolian: laid out with its places held, so that the Chinese stands where it will
 * stand; where that much Mongolian has no room or no face, by the Chinese alone.
 */
function layoutDraft(set: KindAsk<SignTemplate>): ReturnType<typeof layoutSign> {
  const held = layoutSign({ ...set, words: wordsHoldingPlaces(set.words) });
  if (held.ok) return held;
  const texts = set.words.texts.map((text) => ({ ...text, mn: null }));
  const profile: LanguageProfile = { ...set.profile, scripts: 'zh-only' };
  const alone = layoutSign({ ...set, profile, agreed: null, words: { ...set.words, texts } });
  // What the Chinese alone meets is no news beside what the whole sign met.
  return alone.ok ? alone : held;
}

/** What has to be mended, for the sentence that refuses production. */
function openData(judged: DraftAsk, reason: DraftReason): Problem['data'] {
  switch (reason) {
    case 'unfilled':
    case 'sample':
      return { open: listOpenContent(judged.open.filter(({ why }) => why === reason)) };
    case 'lacking': {
      const lacking = lackingMongolian(judged);
      return { count: lacking.length, texts: listTexts(lacking.slice(0, NAMED_TEXTS)) };
    }
    case 'unproofed':
      return { texts: listTexts(judged.texts.filter(isUnproofed)) };
    case 'suffix':
      return { texts: listTexts(judged.texts.filter(({ mn }) => hasDoubtfulSpace(mn))) };
    case 'unconfirmed':
      return {};
  }
}

/** What stands on the face decides last: a word that keeps a place open is found there wherever it came from. */
function ready(
  ask: PrepareAsk,
  head: SignHead,
  { drawing, spots = [] }: Omit<Sheet, 'part'>,
  notes: readonly Problem[],
): PreparedSign {
  const why = head.drafts.includes('unfilled') ? null : opennessOf(drawnText(drawing));
  if (why === null || head.drafts.includes(why)) return { ...head, state: 'ready', drawing, notes, spots };
  const drafts = DRAFT_REASONS.filter((reason) => reason === why || head.drafts.includes(reason));
  if (!ask.production) return { ...head, drafts, state: 'ready', drawing, notes, spots };
  const open = listOpenContent([{ of: 'text', why, text: head.label }]);
  return {
    ...head,
    drafts,
    state: 'blocked',
    problems: [problem(why, { sign: head.label, open })],
  };
}

function hatched({ library, shaper }: PrepareAsk, drawing: Drawing): Drawing {
  const { guide } = pickInks(library.inks, ['guide']);
  if (guide === undefined) throw new Error('no ink for guides');
  return hatchedPlaces(drawing, shaper, guide);
}

/** Another sign of the project as it stands on the façade's elevation. */
function outsideMark(ask: PrepareAsk, sign: Sign): OutsideMark {
  const [prepared] = prepareContained({ ...ask, production: false }, sign, 1);
  const name = isNamed(sign.subject) ? nameOf(ask.project, sign.subject) : null;
  return {
    id: sign.id,
    name: name ?? sign.id,
    ...sign.size,
    told: toldOf(ask.project, sign, ask.library),
    ...(ask.numbered === undefined ? {} : { number: ask.project.signs.indexOf(sign) + 1 }),
    // One that waits for its Mongolian stands there by its name, not as half a sign.
    drawing: prepared?.state === 'ready' && !prepared.drafts.includes('lacking') ? prepared.drawing : null,
  };
}

type Read = {
  readonly template: SignTemplate;
  readonly words: SignWords;
  readonly profile: LanguageProfile;
  readonly faces: (weight: number) => Faces;
};

function setAsk(
  ask: PrepareAsk,
  sign: Sign,
  { template, words, profile, faces }: Read,
): KindAsk<SignTemplate> {
  const holes = sign.options['holes'];
  return {
    ...{ template, words, sign, faces },
    project: ask.project,
    told: toldOf(ask.project, sign, ask.library),
    sayDrawn,
    ...facedSize(ask, sign, template),
    process: sign.process ?? template.process,
    holes: typeof holes === 'boolean' ? holes : (template.holes?.byDefault ?? false),
    title: labelOf(words, template),
    profile: appliedProfile(profile, ask.project.language),
    inks: ask.library.inks,
    pictograms: ask.library.pictograms,
    shaper: ask.shaper,
    agreed: null,
    artwork: null,
    ...(ask.day === undefined ? {} : { day: ask.day }),
    markOf: (other) => outsideMark(ask, other),
    // Boards speak Chinese; their Mongolian is entered by people.
    sayRefused: (matter) => sayRefusedMatter(matter, 'zh'),
  };
}

/** A sign as a member of its set: Mongolian that is missing counts as long as its place is held. */
function memberAsk(ask: PrepareAsk, sign: Sign): KindAsk<SignTemplate> | null {
  const { project, library, shaper } = ask;
  const template = library.templates.get(sign.template);
  const words = signWords(project, sign, template);
  const profile = library.profiles.get(project.language.profile);
  const faces = signFaces(project.typefaces, shaper);
  if (template === undefined || words === null || profile === undefined || !faces.ok) return null;
  if (!canShow(template, sign.subject)) return null;
  return setAsk(ask, sign, { template, words: wordsHoldingPlaces(words), profile, faces: faces.value });
}

function lookId({ look = USUAL_LOOK }: Project): string {
  return look;
}

/** What the layout may take of the sign, and how the project's look frames it. */
function facedSize(
  { project, library }: PrepareAsk,
  { size }: Sign,
  template: SignTemplate,
): Pick<SignAsk<SignTemplate>, 'width' | 'height'> & { readonly face?: SignFace } {
  const chosen = library.looks.get(lookId(project));
  const { family } = kindOf(template);
  if (chosen === undefined || family === null) return size;
  const face =
    family === 'board'
      ? signFace(size, chosen.board.edge, chosen.board.head)
      : signFace(size, chosen[family], 'none');
  return { width: face.box.width, height: face.box.height, face };
}

/** What lists and files call a sign by. */
export function labelOf({ name, number, slot }: SignWords, template: SignTemplate | undefined): string {
  const kind = slot === null ? (template?.name.zh ?? '') : EMBLEM_LABEL;
  return `${number ?? ''}${name?.zh ?? ''}${kind}`;
}
