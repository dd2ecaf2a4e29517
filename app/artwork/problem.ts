import { type Problem, problem } from '../../core/problem.ts';

/**
 * Why a supplied file cannot be an emblem's artwork. Nothing is left out or guessed: the whole file is refused.
 * @internal
 */
export const ARTWORK_PROBLEMS = [
  /** Not an SVG, PDF, PNG or JPEG: {kind}, what it is instead, or `unknown`. */
  'artwork-kind',
  /** Cannot be read as the kind that it is: {kind}. */
  'artwork-damaged',
  /** More of something than an emblem has: {what} bytes, depth, elements, points, operators, unpacked; {limit}. */
  'artwork-too-large',
  /** Paints nothing. */
  'artwork-empty',
  /** An SVG whose characters are coded in a way that is not read, or not as it says: {encoding}. */
  'artwork-encoding',
  /** An SVG that Illustrator saved with its editing data: what is seen stands beside what it would edit. */
  'artwork-editing-data',
  /** A PNG as Apple's developer tools pack it (CgBI), which no standard knows. */
  'artwork-apple-png',
  /** An SVG that tells neither size nor viewBox. */
  'artwork-no-size',
  /** Live text, which another machine's fonts would change: {text}, its beginning. */
  'artwork-text',
  /** A picture inside vector artwork. */
  'artwork-picture',
  'artwork-gradient',
  'artwork-pattern',
  'artwork-filter',
  'artwork-mask',
  /** Opacity, blend modes, soft masks. */
  'artwork-transparency',
  /** Something outside the file: {reference}. */
  'artwork-external',
  /** A reference that leads nowhere, or back to itself: {reference}. */
  'artwork-reference',
  /** Scripts, or attributes that run one. */
  'artwork-script',
  /** A DOCTYPE with declarations of its own. */
  'artwork-entities',
  /** CSS beyond class, id and element rules, or a property that moves things: {what}. */
  'artwork-style',
  /** An element, or a use of one, that is not read: {what}. */
  'artwork-element',
  /** A colour that is not understood: {what}. */
  'artwork-colour',
  /** A length that is not understood, or depends on a font: {what}. */
  'artwork-length',
  /** Path, points or transform that are not well formed: {what}. */
  'artwork-geometry',
  /** A kind of stroke that Drawings cannot hold: {what} dash-offset, hairline, sharp-dash. */
  'artwork-stroke',
  /** PDF: needs a password to be read. */
  'artwork-encrypted',
  /** PDF: encrypted in a way that is not read, by certificates for one: {what}. */
  'artwork-encryption',
  /** PDF: {count} pages. */
  'artwork-pages',
  /** PDF: an operator that is not known: {what}. */
  'artwork-operator',
  /** PDF: {what} Lab, CalRGB, CalGray, Indexed … */
  'artwork-colour-space',
  /** PDF: a spot colour that overprints; its substitute would not. */
  'artwork-overprint',
  /** PDF: comments or form fields on the page. */
  'artwork-annotation',
] as const;
export type ArtworkProblem = Problem<(typeof ARTWORK_PROBLEMS)[number]>;

/**
 * Carries a problem out of the depth of a reader, through recursion that has nothing else to return. It never
 * leaves app/artwork: `readArtwork` catches it and gives the problem as a value.
 */
export class Refused extends Error {
  readonly problem: ArtworkProblem;

  constructor(found: ArtworkProblem) {
    super(found.code);
    this.problem = found;
  }
}

export function refuse(code: ArtworkProblem['code'], data: ArtworkProblem['data'] = {}): never {
  throw new Refused(problem(code, data));
}

/** Text from a file, short enough to be shown in a sentence. */
export function excerpt(text: string): string {
  const plain = text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
  return plain.length > 40 ? `${plain.slice(0, 39)}…` : plain;
}
