import { type Project } from '../project/project.ts';
import { type Sign } from '../project/sign.ts';
import { SPECIFICATION_FIELDS, type Specification } from '../project/specification.ts';
import { type Answer, type Answers } from './specification.ts';

/** What a drawing shows of a sign beside its face: figures of its template or of a wall, which nobody need have said. */
export type Drawn = Pick<Specification, 'material' | 'thickness' | 'backing' | 'mountingHeight'>;

/**
 * The answers with what a drawing shows (docs/spec/package.md, PACK-95): where nobody said it, as a proposal; where
 * somebody said otherwise, beside the answer. Either is still to be confirmed.
 */
export function withDrawn(answers: Answers, drawn: Drawn): Answers {
  const all: Partial<Record<keyof Specification, Answer>> = { ...answers };
  for (const field of SPECIFICATION_FIELDS) {
    const shown = (drawn as Specification)[field];
    const given = answers[field];
    if (shown === undefined || (given !== undefined && agree(given.value, shown))) continue;
    all[field] =
      given === undefined ? { value: shown, by: 'kind', drawn: shown } : { ...given, drawn: shown };
  }
  return all as Answers; // each field has the value of its own name
}

/** A text agrees with one that says more: PVC 发泡板 and 5 mm PVC发泡板. */
export function agree(said: string | number, shown: string | number): boolean {
  const [one, other] = [said, shown].map((value) => String(value).replaceAll(/\s/gu, ''));
  if (typeof said === 'number' || one === undefined || other === undefined) return one === other;
  return one.includes(other) || other.includes(one);
}

/** How high the façade's sheet hangs a sign; nothing of one that is not on it. */
export function drawnOnFacade({ boards, signs }: Pick<Project, 'boards' | 'signs'>, sign: Sign): Drawn {
  const { facade } = boards;
  const { subject } = sign;
  if (facade === null || !signs.some((other) => other.subject.of === 'facade')) return {};
  // The first sign of each stands on it.
  const first = signs.find(({ subject: { of, ...other } }) =>
    of === 'organisation' && subject.of === 'organisation'
      ? 'organisation' in other && other.organisation === subject.organisation
      : of === subject.of,
  );
  if (first?.id !== sign.id) return {};
  if (subject.of === 'organisation') return { mountingHeight: facade.lowerEdge };
  if (subject.of !== 'centre' && subject.of !== 'practice') return {};
  return { mountingHeight: facade.emblems?.[subject.of]?.lower ?? facade.emblemLowerEdge };
}
