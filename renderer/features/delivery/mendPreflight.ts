import { type PreflightFinding } from '../../../app/bridge/contract.ts';
import { type CellContext } from '../../../app/registers/registerColumn.ts';
import { type Sign } from '../../../core/project/sign.ts';
import { answersFor, openFields } from '../../../core/signs/specification.ts';
import { hasDoubtfulSpace } from '../../../core/signs/mongolianSuffix.ts';
import { textsOnSign } from '../../../core/signs/signWords.ts';
import { ownerKey, type TextOnSign } from '../../../core/signs/textsOnSign.ts';
import { type FieldName } from '../../kit/session/fields.ts';
import { type View } from '../../kit/session/view.ts';
import { type Workbench } from '../../kit/session/workbench.ts';
import { openCellOf } from '../registers/openCell.ts';
import { registerOf } from '../registers/registerOf.ts';
import { wallPage } from '../walls/wallPage.ts';
import { keyOfFound } from './preflightFound.ts';

/** Goes to where the finding is mended: the place, the sign picked there, and the field in focus. */
export function mendFound(workbench: Workbench, found: PreflightFinding, context: CellContext): void {
  workbench.view.change({
    ...{ finding: keyOfFound(found), overlay: 'none', field: null, cell: null },
    ...{ navigatorOpen: true, inspectorOpen: true, side: 'inspector', tool: 'select' },
    ...placeOf(workbench, found, context),
  });
}

/** @internal */
export function placeOf(
  { project, library }: Pick<Workbench, 'project' | 'library'>,
  { check, sign: id, problem }: PreflightFinding,
  context: CellContext,
): Partial<View> {
  const sign = project.signs.find((one) => one.id === id);
  // There each has the step that mends it.
  if (check === 'names') return { place: 'overview', field: 'disagreements' };
  if (check === 'profile') return { place: 'overview', field: 'profile' };
  if (sign === undefined) return { place: 'signs' };
  const onSign = (field: FieldName | null): Partial<View> => ({ place: 'signs', sign: id, field });
  const texts = textsOnSign(project, sign);
  const atText = (wanting: (text: TextOnSign) => boolean): Partial<View> => {
    const text = texts.find(wanting);
    return onSign(text === undefined ? null : `mongolian/${ownerKey(text.owner)}`);
  };
  switch (check) {
    case 'glyphs':
    case 'codes': {
      const { text } = problem.data;
      return atText(
        ({ zh, mn }) =>
          (text === undefined && hasDoubtfulSpace(mn)) ||
          zh === text ||
          (mn !== null && (mn.text === text || mn.text.normalize('NFC') === text)),
      );
    }
    case 'language':
      return atText(({ mn }) => mn === null);
    case 'proof':
      return atText(({ mn }) => mn !== null && mn.proof === null);
    case 'unfilled':
      return openCell(sign) ?? onSign(null);
    case 'specification':
      return problem.code === 'specification-open' && isOpenForAll()
        ? { place: 'registers', register: 'specification', field: 'specification' }
        : onSign('specification');
    case 'walls': {
      const register = wallPage(sign.subject);
      return register === null ? onSign(null) : { place: 'registers', register };
    }
    case 'pictures':
      return onSign(sign.subject.of === 'centre' || sign.subject.of === 'practice' ? 'emblem' : null);
    case 'legible':
    case 'fit':
    case 'safe':
      return onSign('size');
    case 'palette':
    case 'ink':
    case 'strokes':
      return onSign('template');
    case 'other':
      return onSign(null);
  }

  /** Whether the project's own answers lack something; else it is the sign's alone. */
  function isOpenForAll(): boolean {
    return openFields(answersFor(project, {}, library.signs.combinations)).length > 0;
  }

  function openCell(own: Sign): Partial<View> | null {
    const register = registerOf(own);
    if (register === null) return null;
    const cell = openCellOf(own, register, { template: library.signs.templates.get(own.template), context });
    return { place: 'registers', register, cell };
  }
}
