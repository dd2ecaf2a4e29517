import { type Project } from '../../core/project/project.ts';
import { type Sign } from '../../core/project/sign.ts';
import { type SignTemplate } from '../../core/signs/template.ts';
import { saySign } from '../sayFinding.ts';
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
    const name = plain.get(sign.id) ?? sign.id;
    const twins = project.signs.filter(({ id }) => plain.get(id) === name);
    return {
      sign,
      name: twins.length === 1 ? name : told(name, sign, twins, { project, templates, language }),
      isDrawing: isDrawing(templates.get(sign.template)),
    };
  });
}

function isDrawing(template: SignTemplate | undefined): boolean {
  return template?.kind === 'facade' || template?.kind === 'honours';
}

type Telling = { readonly project: Project; readonly templates: Templates; readonly language: UiLanguage };

function told(name: string, sign: Sign, twins: readonly Sign[], telling: Telling): string {
  const marks = (each: Sign) => marksOf(each, telling);
  const all = twins.map(marks);
  const own = marks(sign);
  const differing = own.flatMap((mark, at) =>
    mark !== '' && new Set(all.map((each) => each[at])).size > 1 ? [mark] : [],
  );
  const alike = twins.filter((each) => marks(each).join('\n') === own.join('\n'));
  const isZh = telling.language === 'zh';
  const number = alike.indexOf(sign) + 1;
  const counted = alike.length > 1 ? [isZh ? `之${number}` : `no. ${number}`] : [];
  const notes = [...differing, ...counted];
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
