import { type Preferences } from '../../../app/bridge/preferences.ts';
import { FORM_NAMES } from '../../../app/registers/forms.ts';
import { type FieldName } from './fields.ts';
import { type Unread } from './unread.ts';

/** The places, in the order of the work; the last is of many villages, and is there without an open one. */
export const PLACES = ['overview', 'plan', 'registers', 'signs', 'clearing', 'delivery', 'township'] as const;
export type Place = (typeof PLACES)[number];

/** The pages of 资料, in the order of the work. */
export const REGISTER_PAGES = [
  ...FORM_NAMES,
  'honoursWall',
  'facade',
  'notice',
  'mongolian',
  'specification',
] as const;
export type RegisterPage = (typeof REGISTER_PAGES)[number];

/** Pages of the manual (docs/manual.zh-CN/NAME.md), in the order of its contents. */
export const MANUAL_PAGES = [
  'one-village',
  'plan',
  'door-plates',
  'guidance',
  'honours',
  'walls',
  'registers',
  'mongolian',
  'clearing',
  'shop-files',
  'names',
  'township',
  'trouble',
  'questions',
] as const;
export type ManualPage = (typeof MANUAL_PAGES)[number];

export const TOOLS = [
  'select',
  'room',
  'wall',
  'door',
  'window',
  'passage',
  'fixture',
  'column',
  'outdoor',
  'dimension',
  'note',
  'facade',
  'label',
  'measure',
  'hand',
] as const;
export type DrawingTool = (typeof TOOLS)[number];
/** Tools that work on the picked underlay; they stand in its panel, not in the toolbar. */
export const UNDERLAY_TOOLS = ['underlay-scale', 'underlay-level', 'underlay-move'] as const;
export type UnderlayTool = (typeof UNDERLAY_TOOLS)[number];
export type ToolName = DrawingTool | UnderlayTool;

type Overlay = 'none' | 'commands' | 'shortcuts' | 'about' | 'print' | 'versions';

/** What is seen, apart from the document: never undone, never saved with it. */
export type View = {
  readonly place: Place;
  readonly preferences: Preferences;
  readonly navigatorOpen: boolean;
  readonly inspectorOpen: boolean;
  /** The one that is open in a window that has no room for both. */
  readonly side: 'navigator' | 'inspector' | null;
  readonly findingsOpen: boolean;
  /** Key of the finding that was jumped to last. */
  readonly finding: string | null;
  /** Field that is called for and has not been shown yet. */
  readonly field: FieldName | null;
  readonly overlay: Overlay;
  /** Page of the manual beside the work; null = it is closed. */
  readonly manual: ManualPage | null;
  /** The walk through the places is going on. */
  readonly touring: boolean;
  /** Level of the plan that is shown; the first of the current variant where it is gone. */
  readonly level: string | null;
  readonly tool: ToolName;
  /** Fixture that the fixture tool places. */
  readonly fixture: string | null;
  /** Door plate name that the label brush puts on. */
  readonly brush: string | null;
  readonly snapping: boolean;
  readonly grid: boolean;
  /** The dimension chains around the building. */
  readonly chains: boolean;
  /** The other variant drawn under the current one. */
  readonly compare: boolean;
  /** Page shown in 资料. */
  readonly register: RegisterPage;
  /** A cell of it that is to be gone to; each call is an object of its own. */
  readonly cell: { readonly row: string; readonly column: string } | null;
  /** What was typed into registers and could not be read, by `register/row/column`: kept for as long as the document is open. */
  readonly unread: Unread;
  /** Sign shown in 标牌. */
  readonly sign: string | null;
  /** Plate picked in 清牌. */
  readonly placard: string | null;
  /** 办理人 of what is decided in 清牌; null = nobody has typed one since the document was opened. */
  readonly decider: string | null;
  readonly hostGone: boolean;
};

export function firstView(preferences: Preferences): View {
  return {
    place: 'overview',
    preferences,
    navigatorOpen: true,
    inspectorOpen: true,
    side: 'navigator',
    findingsOpen: false,
    finding: null,
    field: null,
    overlay: 'none',
    manual: null,
    touring: false,
    level: null,
    tool: 'select',
    fixture: null,
    brush: null,
    snapping: true,
    grid: true,
    chains: true,
    compare: false,
    register: 'services',
    cell: null,
    unread: new Map(),
    sign: null,
    placard: null,
    decider: null,
    hostGone: false,
  };
}
