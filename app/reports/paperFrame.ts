import { type PaperFrame } from '../../core/report/paper.ts';
import { type Papers } from '../../core/project/papers.ts';
import { type Project } from '../../core/project/project.ts';
import { type Day } from '../../core/project/people.ts';
import { type UiLanguage } from '../words/words.ts';
import { sayDay } from '../words/day.ts';
import { reportWords, wholePlace, type JudgedProject } from './reportAsk.ts';

/** Who makes a paper: what stands at its head and foot. */
export type PaperMaker = Pick<Papers, 'number' | 'unit' | 'filledBy' | 'reviewedBy'> & { readonly date: Day };

/** 编号, 填报单位, 日期 at the head; 填表人, 审核人 and the seal's room at the foot. Empty entries are lines for a hand. */
export function paperFrame(maker: PaperMaker, language: UiLanguage): PaperFrame {
  const word = reportWords(language);
  const date = sayDay(maker.date, language);
  return {
    head: [
      [word('paper.unit'), maker.unit],
      [word('paper.date'), date],
      [word('paper.number'), maker.number],
    ],
    hands: [
      [word('paper.filledBy'), maker.filledBy],
      [word('paper.reviewedBy'), maker.reviewedBy],
    ],
    seal: [
      [word('paper.seal'), maker.unit],
      [word('paper.date'), date],
    ],
  };
}

/** The maker of a village's own papers, as the project keeps it. */
export function villageMaker({ project, today }: Pick<JudgedProject, 'project' | 'today'>): PaperMaker {
  const { number, unit, filledBy, reviewedBy, date } = project.papers;
  return {
    number,
    unit: unit === '' ? wholePlace(project) : unit,
    filledBy,
    reviewedBy,
    date: date ?? today,
  };
}

/** Head and foot of what one body orders of another: 发文单位 issues and seals it; who signs it does so by hand. */
export function noticeFrame(
  { number, filledBy, reviewedBy, date }: PaperMaker,
  issuer: string,
  language: UiLanguage,
): PaperFrame {
  const word = reportWords(language);
  const day = sayDay(date, language);
  return {
    head: [
      [word('retirement.issuer'), issuer],
      [word('paper.date'), day],
      [word('paper.number'), number],
    ],
    hands: [
      [word('retirement.drafted'), filledBy],
      [word('paper.reviewedBy'), reviewedBy],
      [word('retirement.signed'), ''],
    ],
    seal: [
      [word('retirement.seal'), issuer],
      [word('paper.date'), day],
    ],
  };
}

export function villageFrame(judged: JudgedProject): PaperFrame {
  return paperFrame(villageMaker(judged), judged.language);
}

/** 责任人, 整改措施, 完成时限 of a project; `otherwise` where no measures were entered. */
export function work({ papers }: Project, otherwise: string) {
  const { responsible, measures, deadline } = papers;
  return { responsible, measures: measures === '' ? otherwise : measures, deadline };
}
