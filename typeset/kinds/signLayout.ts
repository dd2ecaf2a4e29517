import { type Drawing } from '../../core/drawing/drawing.ts';
import { type Day } from '../../core/project/people.ts';
import { type RefusedMatter } from '../../core/project/certificates.ts';
import { type Project } from '../../core/project/project.ts';
import { type Sign } from '../../core/project/sign.ts';
import { type Bilingual } from '../../core/project/text.ts';
import { type Result, success } from '../../core/result.ts';
import { type SignWords } from '../../core/signs/signSubject.ts';
import { type Drawn } from '../../core/signs/drawnAnswers.ts';
import { type AnyTemplate } from '../../core/signs/signKind.ts';
import { ownerKey, type TextPart } from '../../core/signs/textsOnSign.ts';
import { type Mm } from '../../core/units/length.ts';
import { type Noted, type TypesetProblem } from '../text/problems.ts';
import { type SignAsk, type SignText } from '../sign/signAsk.ts';
import { type EmblemArtwork } from './emblem/layoutEmblem.ts';
import { type Spot } from '../sign/spot.ts';
import { type OutsideMark } from './facade/facadeElevation.ts';

/**
 * What signs that hang together have in common: letters' sizes and other measures in mm, by names that their kind
 * gives them.
 */
export type Agreed = Readonly<Record<string, Mm>>;

/** What a kind's layout is asked for. */
export type KindAsk<Template extends AnyTemplate> = SignAsk<Template> & {
  readonly project: Project;
  readonly sign: Sign;
  readonly words: SignWords;
  /** What the signs that it hangs with have agreed on; null where it stands by itself and agrees with nobody else. */
  readonly agreed: Agreed | null;
  /** Official artwork of an emblem slot. */
  readonly artwork: EmblemArtwork | null;
  /** Day on which it is made; absent: sheets that have a date go without. */
  readonly day?: Day;
  /** Another sign of the project as it stands on the façade's elevation. */
  readonly markOf: (sign: Sign) => OutsideMark;
  /** How a board words a matter that is not certified. */
  readonly sayRefused: (matter: RefusedMatter) => string;
};

/** One sheet of a sign; `part` is what it is among the sheets, as the template words it, null where they are alike. */
/** Plates that are cut out of one sheet, in its order. */
export type Pieces = {
  readonly sizes: readonly { readonly width: Mm; readonly height: Mm }[];
  /** Between neighbours; 0 = they share their cut. */
  readonly kerf: Mm;
};

export type Sheet = {
  readonly part: string | null;
  readonly drawing: Drawing;
  /** A picture to be approved: nobody makes or hangs anything by it. */
  readonly forApproval?: true;
  /** A drawing for whoever makes or hangs things: nothing is printed or cut from it. */
  readonly forFitter?: true;
  readonly spots?: readonly Spot[];
  /** Absent = the sheet is one plate, or none. */
  readonly pieces?: Pieces;
  /** What the sign's drawings show of how the sheet is made and hung. */
  readonly drawn?: Drawn;
  /** The one wall of several, by its name, on which the sheet hangs. */
  readonly wall?: string;
};
export type Laid = Result<Noted<readonly Sheet[]>, TypesetProblem>;

/** How signs of a kind are set. */
export type SignLayout<Name extends string = string> = {
  readonly kind: Name;
  readonly lay: (ask: KindAsk<AnyTemplate>) => Laid;
  /**
   * What signs of the kind that hang together agree on; the same whatever their order. One that cannot be set has no
   * say: it is refused by itself.
   */
  readonly agree: (members: readonly KindAsk<AnyTemplate>[]) => Agreed;
};

export function defineSignLayout<Name extends string, Template extends AnyTemplate>(
  kind: {
    readonly name: Name;
    readonly is: (template: AnyTemplate) => template is Template;
  },
  lay: (ask: KindAsk<Template>) => Laid,
  agree: (members: readonly KindAsk<Template>[]) => Agreed = () => ({}),
): SignLayout<Name> {
  const own = (ask: KindAsk<AnyTemplate>): KindAsk<Template> => {
    const { template } = ask;
    if (!kind.is(template)) throw new Error(`template ${template.id} is not of kind ${kind.name}`);
    return { ...ask, template };
  };
  return { kind: kind.name, lay: (ask) => lay(own(ask)), agree: (members) => agree(members.map(own)) };
}

export function sheet(laid: Result<Noted<Drawing>, TypesetProblem>): Laid {
  if (!laid.ok) return laid;
  return success({ value: [{ part: null, drawing: laid.value.value }], notes: laid.value.notes });
}

export function sheets(laid: Result<Noted<readonly Drawing[]>, TypesetProblem>): Laid {
  if (!laid.ok) return laid;
  const { value: drawings, notes } = laid.value;
  return success({ value: drawings.map((drawing) => ({ part: null, drawing })), notes });
}

/** The words ready to be set. */
export function setText({ zh, mn }: Bilingual, breaks: readonly number[] = [], source?: string): SignText {
  return { zh, breaks, mn: mn?.text ?? null, source };
}

/** The texts of the sign that are such a part of it. */
export function textsOf({ texts }: SignWords, wanted: TextPart): readonly SignText[] {
  return texts
    .filter(({ part }) => part === wanted)
    .map((text) => setText(text, text.breaks, ownerKey(text.owner)));
}

/** The one text that is. */
export function textOf(words: SignWords, part: TextPart): SignText {
  const [text] = textsOf(words, part);
  if (text === undefined) throw new Error(`the sign has no text that is its ${part}`);
  return text;
}
