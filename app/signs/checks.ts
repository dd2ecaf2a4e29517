import { type TypesetNote, type TypesetProblem } from '../../typeset/text/problems.ts';
import { type DraftReason } from '../../core/signs/draftReasons.ts';
import { type NameCode } from './sayNames.ts';
import { type OutputProblemCode } from '../words/outputProblems.ts';
import { type CHECK_HEADINGS } from '../words/preflightChecks.ts';

/** What the preflight looks for, in the order in which it is told: what is written, how it looks, how it is made. */
export const CHECKS = [
  'glyphs',
  'codes',
  'language',
  'proof',
  'profile',
  'unfilled',
  'names',
  'legible',
  'fit',
  'safe',
  'pictures',
  'palette',
  'ink',
  'strokes',
  'walls',
  'specification',
  'other',
] as const satisfies readonly (keyof (typeof CHECK_HEADINGS)['zh'])[];
export type Check = (typeof CHECKS)[number];

type MakingCode =
  | 'thin-strokes'
  | 'thin-gaps'
  | 'thin-counters'
  | 'contacts'
  | 'mended'
  | 'making-unknown'
  | 'making-otherwise';
type Known =
  | TypesetProblem['code']
  | TypesetNote['code']
  | DraftReason
  | OutputProblemCode
  | MakingCode
  | 'mongolian-lacking'
  | 'specification-open'
  | NameCode;

/** Every code of the closed lists; what is not among them is told as it is. */
const CHECK_OF: Readonly<Record<Known, Check>> = {
  ...{ 'missing-glyph': 'glyphs', 'face-missing': 'glyphs', 'face-unfit': 'glyphs' },
  ...{ 'private-use': 'codes', 'broken-text': 'codes', 'script-mismatch': 'codes' },
  ...{ 'format-character': 'codes', 'suffix-space': 'codes', suffix: 'codes', normalised: 'codes' },
  ...{ 'words-missing': 'language', 'mongolian-missing': 'language', 'mongolian-lacking': 'language' },
  ...{ lacking: 'language', 'chinese-only': 'language' },
  unproofed: 'proof',
  unconfirmed: 'profile',
  ...{ unfilled: 'unfilled', sample: 'unfilled', 'nothing-to-show': 'unfilled' },
  ...{ 'phone-doubtful': 'unfilled', 'floors-by-number': 'unfilled' },
  ...{ 'village-differs': 'names', 'township-differs': 'names', 'body-differs': 'names' },
  'room-differs': 'names',
  ...{ 'letters-small': 'legible', 'plate-too-small': 'legible', 'plate-crowded': 'legible' },
  ...{ 'plate-full': 'legible', 'board-crowded': 'legible', 'size-ratio': 'legible' },
  ...{ 'does-not-fit': 'fit', 'size-outside-template': 'fit', 'table-too-wide': 'fit' },
  ...{ 'table-too-long': 'fit', 'qr-too-long': 'fit', 'board-roomy': 'fit', 'board-open': 'fit' },
  ...{ 'ends-apart': 'fit', 'sheet-too-large': 'fit', 'sheet-too-small': 'fit' },
  ...{ 'edge-close': 'safe', 'hole-close': 'safe' },
  ...{ 'emblem-missing': 'pictures', 'artwork-too-coarse': 'pictures', 'artwork-coarse': 'pictures' },
  ...{ 'contour-of-picture': 'pictures', 'picture-missing': 'pictures', 'picture-too-coarse': 'pictures' },
  ...{ 'picture-broken': 'pictures', 'picture-unreadable': 'pictures', 'picture-not-a-picture': 'pictures' },
  ...{ 'picture-broken-off': 'pictures', 'picture-cannot-be-cut': 'pictures', 'photo-cut': 'pictures' },
  'png-too-large': 'pictures',
  ...{ 'inks-foreign': 'palette', 'artwork-rgb': 'palette', 'artwork-spots': 'palette' },
  ...{ 'emblem-paint': 'palette', 'ink-faint': 'palette', 'spot-name': 'palette' },
  'spot-conflict': 'palette',
  ...{ 'ink-sum': 'ink', 'ink-heavy': 'ink', 'ink-over': 'ink' },
  ...{ 'thin-strokes': 'strokes', 'thin-gaps': 'strokes', 'thin-counters': 'strokes' },
  ...{ contacts: 'strokes', mended: 'strokes', 'dash-cannot-be-cut': 'strokes' },
  ...{ 'wall-missing': 'walls', 'wall-changed': 'walls', 'opening-beyond-wall': 'walls' },
  ...{ 'facade-missing': 'walls', 'facade-crowded': 'walls', 'honours-unplaced': 'walls' },
  ...{ 'honours-lost': 'walls', 'title-apart': 'walls', 'captions-on-seams': 'walls' },
  'hooks-on-seams': 'walls',
  ...{ 'specification-open': 'specification', 'making-unknown': 'specification' },
  'making-otherwise': 'specification',
};

export function checkOf(code: string): Check {
  if (isKnown(code)) return CHECK_OF[code];
  // What the readers of artwork refuse.
  return code.startsWith('artwork-') ? 'pictures' : 'other';
}

function isKnown(code: string): code is Known {
  return Object.hasOwn(CHECK_OF, code);
}
