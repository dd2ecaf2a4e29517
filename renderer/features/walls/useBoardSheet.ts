import { useDeferredValue, useMemo } from 'react';
import { type PreparedSign } from '../../../app/signs/prepareSigns.ts';
import { addSigns } from '../../../core/editing/commands/signs.ts';
import { type Problem } from '../../../core/problem.ts';
import { type Sign } from '../../../core/project/sign.ts';
import { offers } from '../../../core/signs/moreSigns.ts';
import { type Spot } from '../../../typeset/sign/spot.ts';
import { usePreparedSheets } from '../canvas/prepared.ts';
import { wantedFaces } from '../canvas/wantedFaces.ts';
import { facade } from '../../../core/signs/kinds/facade/facade.ts';
import { honours } from '../../../core/signs/kinds/honours/honours.ts';
import { notice } from '../../../core/signs/kinds/notice/notice.ts';
import { type AnyTemplate } from '../../../core/signs/signKind.ts';
import { type Typefaces } from '../canvas/typefaces.ts';
import { useTypefaces } from '../canvas/useTypefaces.ts';
import { useProject, useWorkbench } from '../../kit/session/context.ts';

type Ready = Extract<PreparedSign, { state: 'ready' }>;

export type BoardSheet<Template extends AnyTemplate> = {
  readonly template: Template;
  readonly sign: Sign;
  /** The project does not have the sign: it is shown as it would be. */
  readonly offered: boolean;
  readonly typefaces: Typefaces | null;
  /** The first sheet on which a place stands, and the place. */
  readonly sheetOf: (key: string) => { readonly sheet: Ready; readonly spot: Spot } | null;
  /** Why it cannot be drawn. */
  readonly problems: readonly Problem[];
  readonly notes: readonly Problem[];
  readonly add: () => void;
};

/**
 * The project's sign of a kind with its sheets as they are printed, a moment behind what is edited; where it has none, one
 * that it may have. Null where no template of the kind ships.
 */
function useBoardSheet<Template extends AnyTemplate>(kind: {
  readonly is: (template: AnyTemplate) => template is Template;
}): BoardSheet<Template> | null {
  const workbench = useWorkbench();
  const { templates } = workbench.library.signs;
  const now = useProject((project) => project);
  const project = useDeferredValue(now);
  const found = useMemo(() => {
    const isOf = (id: string): boolean => {
      const template = templates.get(id);
      return template !== undefined && kind.is(template);
    };
    const own = project.signs.find(({ template }) => isOf(template));
    const sign = own ?? offers(project, templates).find((offer) => isOf(offer.sign.template))?.sign;
    const template = sign === undefined ? undefined : templates.get(sign.template);
    if (sign === undefined || template === undefined || !kind.is(template)) return null;
    const shown = own === undefined ? { ...project, signs: [...project.signs, sign] } : project;
    return { sign, template, shown, offered: own === undefined };
  }, [project, templates, kind]);
  const typefaces = useTypefaces(wantedFaces(project, found?.template));
  const sheets = usePreparedSheets(found?.shown ?? project, found?.sign ?? null, typefaces) ?? [];
  if (found === null) return null;
  const { sign, template, offered } = found;
  return {
    ...{ sign, template, offered, typefaces },
    sheetOf: (key) => {
      for (const sheet of sheets) {
        const spot = sheet.state === 'ready' ? sheet.spots.find((each) => each.key === key) : undefined;
        if (spot !== undefined && sheet.state === 'ready') return { sheet, spot };
      }
      return null;
    },
    problems: sheets.flatMap((sheet) => (sheet.state === 'blocked' ? sheet.problems : [])),
    notes: sheets.flatMap((sheet) => (sheet.state === 'ready' ? sheet.notes : [])),
    add: () => void workbench.run('add-sign', addSigns(workbench.project, [sign])),
  };
}

export type HonoursBoard = NonNullable<ReturnType<typeof useHonoursBoard>>;
export type FacadeBoard = NonNullable<ReturnType<typeof useFacadeBoard>>;
export type NoticeBoard = NonNullable<ReturnType<typeof useNoticeBoard>>;

export function useHonoursBoard() {
  return useBoardSheet(honours);
}

export function useFacadeBoard() {
  return useBoardSheet(facade);
}

export function useNoticeBoard() {
  return useBoardSheet(notice);
}
