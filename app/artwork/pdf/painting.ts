import { type FillRule } from '../source.ts';

/** What a path-painting operator does with the path. */
export type Painting = { readonly close?: boolean; readonly fill?: FillRule; readonly stroke?: boolean };

/** ISO 32000-1, table 60. */
export const PAINTING: Readonly<Record<string, Painting>> = {
  n: {},
  S: { stroke: true },
  s: { close: true, stroke: true },
  f: { fill: 'nonzero' },
  F: { fill: 'nonzero' },
  'f*': { fill: 'evenodd' },
  B: { fill: 'nonzero', stroke: true },
  'B*': { fill: 'evenodd', stroke: true },
  b: { close: true, fill: 'nonzero', stroke: true },
  'b*': { close: true, fill: 'evenodd', stroke: true },
};
/** By their numbers (ISO 32000-1, tables 54 and 55). */
export const CAPS = ['butt', 'round', 'square'] as const;
export const JOINS = ['miter', 'round', 'bevel'] as const;
/** Operators of text that paint nothing by themselves. */
export const TEXT_STATE = new Set(['BT', 'ET', 'Tc', 'Tw', 'Tz', 'TL', 'Tf', 'Ts', 'Td', 'TD', 'Tm', 'T*']);
