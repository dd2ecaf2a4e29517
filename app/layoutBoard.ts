import { type Drawing } from '../core/drawing/drawing.ts';
import { type Problem, problem } from '../core/problem.ts';
import { refusedMatters } from '../core/project/certificates.ts';
import { ORGANISATION_KINDS } from '../core/project/organisation.ts';
import { type Project } from '../core/project/project.ts';
import { type Service, serviceKind } from '../core/project/service.ts';
import { type Sign } from '../core/project/sign.ts';
import { type Result, failure, success } from '../core/result.ts';
import { boardTitle } from '../core/signs/boardTitle.ts';
import { lackingMongolian } from '../core/signs/draftReasons.ts';
import { nameOf } from '../core/signs/names.ts';
import { shownFields } from '../core/signs/openContent.ts';
import { type BoardSubject, type SignWords } from '../core/signs/signWords.ts';
import { type BoardTemplate } from '../core/signs/template.ts';
import { textsOnSign } from '../core/signs/textsOnSign.ts';
import { type BoardAsk } from '../typeset/boards/boardFrame.ts';
import { layoutFacade, type OutsideMark } from '../typeset/boards/layoutFacade.ts';
import { layoutGuidanceCards } from '../typeset/boards/layoutGuidanceCards.ts';
import { layoutGuidanceFlow } from '../typeset/boards/layoutGuidanceFlow.ts';
import { layoutGuidanceTable } from '../typeset/boards/layoutGuidanceTable.ts';
import { layoutHonours, type HonoursSheet } from '../typeset/boards/layoutHonours.ts';
import { layoutNotice } from '../typeset/boards/layoutNotice.ts';
import { layoutOverview } from '../typeset/boards/layoutOverview.ts';
import { layoutTableBoard } from '../typeset/boards/layoutTableBoard.ts';
import { numberedTable } from '../typeset/boards/numberedTable.ts';
import { type ListedRoom, roomTable } from '../typeset/boards/roomTable.ts';
import { type Noted, type TypesetProblem } from '../typeset/problems.ts';
import { type SignAsk } from '../typeset/signAsk.ts';
import { sayRefusedMatter } from './words/certificates.ts';
import { partName } from './words/maker.ts';
import { postingDates } from './postingDates.ts';

/** One sheet of a board or wall; `name` tells it from its neighbours, null where there is only one. */
export type Sheet = { readonly name: string | null; readonly drawing: Drawing };

type Laid = Result<Noted<readonly Sheet[]>, TypesetProblem | Problem<'template-unsuited'>>;

/** What each kind of board can be about. */
const SHOWS: Readonly<Record<BoardTemplate['kind'], readonly BoardSubject['of'][]>> = {
  'guidance-table': ['services'],
  'guidance-cards': ['services'],
  'guidance-flow': ['service'],
  overview: ['overview'],
  notice: ['noticeBoard'],
  certificates: ['certificates'],
  directory: ['rooms', 'directory'],
  honours: ['honours'],
  facade: ['facade'],
};

/** Sets a board from the project's records: as many sheets as it takes. */
export function layoutBoard(
  project: Project,
  sign: Sign,
  words: SignWords,
  common: SignAsk<BoardTemplate>,
  markOf: (sign: Sign) => OutsideMark,
): Laid {
  const laid = layoutKind(project, sign, words, common, markOf);
  if (!laid.ok) return laid;
  const { scripts } = common.profile;
  const texts = textsOnSign(project, sign, nameOf, boardTitle(sign, common.template));
  const missing = lackingMongolian({ sign, texts, scripts });
  const { chineseOnly } = sign;
  if (chineseOnly !== undefined && scripts === 'both') {
    const { by, on } = chineseOnly;
    const decided = problem('chinese-only', { sign: common.title, by, on });
    return success({ ...laid.value, notes: [...laid.value.notes, decided] });
  }
  if (missing.length === 0) return laid;
  const names = missing.slice(0, 3).map(({ zh }) => zh);
  const data = { sign: common.title, count: missing.length, names: names.join('、') };
  return success({ ...laid.value, notes: [...laid.value.notes, problem('mongolian-missing', data)] });
}

function layoutKind(
  project: Project,
  sign: Sign,
  words: SignWords,
  common: SignAsk<BoardTemplate>,
  markOf: (sign: Sign) => OutsideMark,
): Laid {
  if (words.on !== 'board') throw new Error('the caller asked whether the words suit a board');
  const { template } = common;
  if (!SHOWS[template.kind].includes(words.of)) {
    return failure(problem('template-unsuited', { template: template.id }));
  }
  const board = boardAsk(project, sign, words, common);
  const { services } = project.policy;
  switch (template.kind) {
    case 'guidance-table': {
      const columns = shownFields(sign, template);
      const bySection = sign.options['sections'] === 'kind';
      const sectionOf = (service: Service) => (bySection ? template.kinds[service.kind] : null);
      const ordered = bySection ? byKind(services) : services;
      const ask = { ...board, template, services: ordered, sectionOf, columns, ...shared(sign) };
      return sheets(layoutGuidanceTable(ask));
    }
    case 'guidance-cards': {
      const across = numberOption(sign, 'across') ?? template.across;
      return sheets(layoutGuidanceCards({ ...board, template, services, across, ...shared(sign) }));
    }
    case 'guidance-flow': {
      const { subject } = sign;
      const service =
        subject.of === 'service' ? services.find(({ id }) => id === subject.service) : undefined;
      if (service === undefined) return failure(problem('nothing-to-show', { sign: common.title }));
      const heading = { zh: service.name.zh, breaks: [], mn: service.name.mn?.text ?? null };
      return sheet(layoutGuidanceFlow({ ...board, template, heading, service, ...shared(sign) }));
    }
    case 'overview':
      return sheet(
        layoutOverview({ ...board, template, rooms: listedRooms(project), services, ...shared(sign) }),
      );
    case 'notice': {
      const dates = postingDates(project.policy.onSite.noticeBoard, template.every);
      return sheet(layoutNotice({ ...board, template, dates, ...shared(sign) }));
    }
    case 'certificates': {
      const { wording, document } = project.policy.certificates;
      // Boards speak Chinese; their Mongolian is entered by people.
      const refused = refusedMatters(project.policy.certificates).map((matter) =>
        sayRefusedMatter(matter, 'zh'),
      );
      const table = numberedTable(refused, template.headings, template.inks);
      const basis = document === '' ? '' : `${template.basis}　${document}`;
      const foot = [wording, basis].filter((part) => part !== '').join('　');
      return sheets(layoutTableBoard({ ...board, template, table, ...shared(sign), foot }));
    }
    case 'directory': {
      const rooms = sign.subject.of === 'directory' ? writtenRooms(sign.subject) : listedRooms(project);
      const table = roomTable(rooms, { ...template.headings, inks: template.inks }, board);
      return sheets(layoutTableBoard({ ...board, template, table, ...shared(sign) }));
    }
    case 'honours': {
      const mediaTypeOf = (asset: string) => pictureType(project, asset);
      const laid = layoutHonours({ ...board, template, display: project.boards.honours, mediaTypeOf });
      if (!laid.ok) return laid;
      return success({ value: laid.value.value.map(numbered), notes: laid.value.notes });
    }
    case 'facade': {
      const { facade } = project.boards;
      return sheet(layoutFacade({ ...board, template, facade, ...outsideMarks(project, markOf) }));
    }
  }
}

function boardAsk(
  project: Project,
  sign: Sign,
  words: Extract<SignWords, { on: 'board' }>,
  common: SignAsk<BoardTemplate>,
): BoardAsk<BoardTemplate> {
  const mongolianOf = (zh: string) => project.boards.words[zh]?.text ?? null;
  const title = textOption(sign, 'title') ?? common.template.title;
  return {
    ...common,
    heading: { zh: title, breaks: [], mn: mongolianOf(title) },
    unit: { zh: words.unit.zh, breaks: words.unit.breaks, mn: words.unit.mn?.text ?? null },
    mongolianOf,
  };
}

function pictureType(project: Project, asset: string): 'image/png' | 'image/jpeg' | null {
  const mediaType = project.assets.find(({ sha256 }) => sha256 === asset)?.mediaType;
  return mediaType === 'image/png' || mediaType === 'image/jpeg' ? mediaType : null;
}

/** The outside signs of the project: placards in the policy's order, which is their rank, then the emblem slots. */
function outsideMarks(
  project: Project,
  markOf: (sign: Sign) => OutsideMark,
): { readonly placards: readonly OutsideMark[]; readonly emblems: readonly OutsideMark[] } {
  const about = (wanted: (subject: Sign['subject']) => boolean) =>
    project.signs
      .filter(({ subject }) => wanted(subject))
      .slice(0, 1)
      .map(markOf);
  return {
    placards: ORGANISATION_KINDS.flatMap((kind) =>
      about((subject) => subject.of === 'organisation' && subject.organisation === kind),
    ),
    emblems: (['centre', 'practice'] as const).flatMap((slot) => about((subject) => subject.of === slot)),
  };
}

function shared(sign: Sign): { readonly boards: number | null; readonly foot: string } {
  return { boards: numberOption(sign, 'boards'), foot: textOption(sign, 'foot') ?? '' };
}

function byKind(services: readonly Service[]): readonly Service[] {
  return serviceKind.options.flatMap((kind) => services.filter((service) => service.kind === kind));
}

function listedRooms(project: Project): readonly ListedRoom[] {
  return project.rooms.map((room) => ({
    section: null,
    number: room.number ?? null,
    name: { zh: room.name.zh, breaks: [], mn: room.name.mn?.text ?? null },
    functions: room.functions.map((each) => each.zh),
  }));
}

function writtenRooms(subject: Extract<Sign['subject'], { of: 'directory' }>): readonly ListedRoom[] {
  return subject.rows.map((row) => ({
    section: row.part,
    number: row.number,
    name: { zh: row.name.zh, breaks: [], mn: row.name.mn?.text ?? null },
    functions: [],
  }));
}

function numberOption(sign: Sign, name: string): number | null {
  const value = sign.options[name];
  return typeof value === 'number' ? value : null;
}

function textOption(sign: Sign, name: string): string | null {
  const value = sign.options[name];
  return typeof value === 'string' && value !== '' ? value : null;
}

/** Parts of one kind are told apart by their place among them. */
function numbered(sheet: HonoursSheet, _: number, all: readonly HonoursSheet[]): Sheet {
  const alike = all.filter(({ part }) => part === sheet.part);
  const place = alike.length === 1 ? '' : partName(alike.indexOf(sheet), alike.length);
  return { name: `${sheet.part}${place}`, drawing: sheet.drawing };
}

function sheet(laid: Result<Noted<Drawing>, TypesetProblem>): Laid {
  if (!laid.ok) return laid;
  return success({ value: [{ name: null, drawing: laid.value.value }], notes: laid.value.notes });
}

function sheets(laid: Result<Noted<readonly Drawing[]>, TypesetProblem>): Laid {
  if (!laid.ok) return laid;
  const { value: drawings, notes } = laid.value;
  const named = drawings.map((drawing, index) => ({
    name: drawings.length === 1 ? null : partName(index, drawings.length),
    drawing,
  }));
  return success({ value: named, notes });
}
