import { kindOf } from '../../core/signs/kinds/kinds.ts';
import { type Project } from '../../core/project/project.ts';
import { type Sign } from '../../core/project/sign.ts';
import { type SignTemplate } from '../../core/signs/template.ts';
import { saySign } from '../policy/sayFinding.ts';
import { type UiLanguage } from '../words/words.ts';

/** A sign as papers name it: no two of a project are called alike. */
export type ListedSign = {
  readonly sign: Sign;
  readonly name: string;
  /** A drawing for whoever hangs them (荣誉墙, 外立面布置图): its size is its paper's, and nobody hangs it. */
  readonly isDrawing: boolean;
};

type Templates = ReadonlyMap<string, SignTemplate>;

/**
 * The signs of a project with their names. Where several would read alike, what they differ in stands behind the name:
 * the sort of board, the room's number, the size; what differs in nothing is counted through.
 */
export function listedSigns(
  project: Project,
  templates: Templates,
  language: UiLanguage,
): readonly ListedSign[] {
  const plain = new Map(project.signs.map(({ id }) => [id, saySign(language, id, project)]));
  return project.signs.map((sign) => {
    const template = templates.get(sign.template);
    const isDrawing = template !== undefined && kindOf(template).onPaper;
    const name = plain.get(sign.id) ?? sign.id;
    const twins = project.signs.filter(({ id }) => plain.get(id) === name);
    return {
      sign,
      name: twins.length === 1 ? name : told(name, sign, twins, { project, templates, language }),
      isDrawing,
    };
  });
}

type Telling = { readonly project: Project; readonly templates: Templates; readonly language: UiLanguage };

function told(name: string, sign: Sign, twins: readonly Sign[], telling: Telling): string {
  const isZh = telling.language === 'zh';
  const own = marksOf(sign, telling);
  const notes: string[] = [];
  // No more is said than tells it from the others.
  let alike = twins;
  for (const [at, mark] of own.entries()) {
    const left = alike.filter((each) => marksOf(each, telling)[at] === mark);
    if (mark !== '' && left.length < alike.length) notes.push(mark);
    alike = left;
  }
  const number = alike.indexOf(sign) + 1;
  if (alike.length > 1) notes.push(isZh ? `之${number}` : `no. ${number}`);
  // The sort of board has the plain name in it: 办事服务指引牌（表格）.
  const [sort = '', ...others] = notes;
  const [head, rest] = sort.startsWith(name) ? [sort, others] : [name, notes];
  if (rest.length === 0) return head;
  return isZh ? `${head}（${rest.join('，')}）` : `${head} (${rest.join(', ')})`;
}

/** What may tell twins apart, in order: the sort, the room's number, the size. */
function marksOf(sign: Sign, { project, templates, language }: Telling): readonly string[] {
  const { subject, size } = sign;
  const room = subject.of === 'room' ? project.rooms.find(({ id }) => id === subject.room) : undefined;
  const unit = language === 'zh' ? '毫米' : ' mm';
  return [
    templates.get(sign.template)?.name[language] ?? '',
    room?.number ?? '',
    `${size.width}×${size.height}${unit}`,
  ];
}
