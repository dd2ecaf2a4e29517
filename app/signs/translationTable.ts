import { type Project } from '../../core/project/project.ts';
import { type MongolianText } from '../../core/project/text.ts';
import { type Cell, type Table, textCell } from '../../core/report/table.ts';
import { type ProjectText, projectTexts } from '../../core/signs/projectTexts.ts';
import { sharedStrings } from '../../core/signs/sharedStrings.ts';
import { type SignTemplate } from '../../core/signs/template.ts';
import { sayValue } from '../words/values.ts';
import { TRANSLATION_WORDS } from '../words/translations.ts';
import { say, type UiLanguage } from '../words/words.ts';
import { signLabel } from './sayTyped.ts';

type Ask = {
  readonly project: Project;
  readonly templates: ReadonlyMap<string, SignTemplate>;
  readonly language: UiLanguage;
};

type Word = keyof typeof TRANSLATION_WORDS.zh;

/**
 * Every Mongolian string of a project once, for the language office: two columns to fill, the Mongolian and who answers for
 * it; upright in a picture beside (by the string's key, for `picture` cells). Who signed before stands where it signs nothing.
 */
export function translationTable({ project, templates, language }: Ask): Table {
  const word = (key: Word) => say(TRANSLATION_WORDS, language, key);
  const village = project.register.village.zh;
  const fixed = (heading: Word, width: number) => ({ heading: word(heading), width, align: 'left' as const });
  return {
    title: say(TRANSLATION_WORDS, language, 'title', { village }),
    lines: [word('note')],
    columns: [
      fixed('zh', 62),
      { ...fixed('picture', 30), align: 'centre' },
      { ...fixed('mn', 70), fill: true },
      { ...fixed('by', 24), fill: true },
      fixed('known', 32),
      fixed('where', 48),
      fixed('key', 26),
    ],
    rows: projectTexts(project, templates).map((text): readonly Cell[] => [
      textCell(text.zh),
      text.mn === null ? textCell('') : { kind: 'picture', asset: text.key },
      textCell(text.mn?.text ?? ''),
      textCell(''),
      textCell(sayKnown(text.mn, language)),
      textCell(sayWhere(text, { project, templates, language })),
      textCell(text.key),
    ]),
    notes: [],
  };
}

function sayKnown(mn: MongolianText | null, language: UiLanguage): string {
  if (mn === null) return say(TRANSLATION_WORDS, language, 'lacking');
  if (mn.proof === null) return say(TRANSLATION_WORDS, language, 'unproofed');
  const { by, on, document = '' } = mn.proof;
  return say(TRANSLATION_WORDS, language, 'known-by', { by, on, document }).trim();
}

function sayWhere({ part, signs }: ProjectText, { project, templates, language }: Ask): string {
  if (part === 'place') return say(TRANSLATION_WORDS, language, 'place-names');
  const labels = signs.map((id) => signLabel(project, templates, id) ?? id);
  return `${sayValue(language, 'text', part)} ${labels.join('、')}`.trim();
}

/** What a township shares between its projects: each pair of Chinese and Mongolian that somebody signed for, once. */
export function sharedTable({ project, templates, language }: Ask): Table {
  const word = (key: Word) => say(TRANSLATION_WORDS, language, key);
  const village = project.register.village.zh;
  const column = (heading: Word, width: number) => ({
    heading: word(heading),
    width,
    align: 'left' as const,
  });
  const pairs = sharedStrings(projectTexts(project, templates));
  return {
    title: say(TRANSLATION_WORDS, language, 'shared-title', { village }),
    lines: [word('shared-note')],
    columns: [column('zh', 70), column('mn', 80), column('by', 26), column('on', 26), column('document', 50)],
    rows: pairs.map(({ zh, mn, by, on, document }) =>
      [zh, mn, by, on, document].map((text) => textCell(text)),
    ),
    notes: [],
  };
}
