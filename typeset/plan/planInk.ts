import { type Ink } from '../../core/drawing/drawing.ts';
import { type Mm } from '../../core/units/length.ts';

/** Screen scale and sheet scale of the plan's text and lines: paper millimetres at 1:100 (GB/T 50001-2017, 3.0.1). */
export const PLAN_SCALE = 100;

/** A length on paper as a length on the plan, mm. */
export function onPlan(paper: Mm): Mm {
  return paper * PLAN_SCALE;
}

/**
 * Line widths on paper, mm: b, 0.5 b and 0.25 b of the group b = 0.5 (GB/T 50104-2010, 2.1.1: cut walls b, what
 * is seen 0.5 b, fixtures and dimensions 0.25 b).
 */
export const LINE = { cut: 0.5, seen: 0.25, thin: 0.13 } as const;

/** Text heights on paper, mm (GB/T 50001-2017, 4.0.2). */
export const TEXT = { small: 3.5, room: 5, title: 7 } as const;

function ink(screen: string, cmyk: readonly [number, number, number, number]): Ink {
  return { kind: 'process', cmyk, overprint: false, screen };
}

/** Inks of the plan. Room tints are 8 % of a hue by function class. */
export const PLAN_INKS: Readonly<Record<string, Ink>> = {
  'plan-wall': ink('#3a4048', [0, 0, 0, 85]),
  'plan-line': ink('#3a4048', [0, 0, 0, 85]),
  'plan-thin': ink('#7c8792', [0, 0, 0, 55]),
  'plan-paper': ink('#ffffff', [0, 0, 0, 0]),
  'plan-fill': ink('#eceff2', [0, 0, 0, 8]),
  'plan-text': ink('#23282e', [0, 0, 0, 90]),
  'plan-figure': ink('#5a6470', [0, 0, 0, 70]),
  'plan-dimension': ink('#4f6a8c', [60, 35, 15, 10]),
  'plan-ghost': ink('#c3cad2', [0, 0, 0, 25]),
  'plan-taken-down': ink('#c06a2c', [0, 55, 85, 15]),
  'plan-added': ink('#1a5fb4', [85, 55, 0, 10]),
  'plan-outdoor': ink('#e7efe2', [12, 2, 15, 0]),
  'plan-outdoor-line': ink('#7f9272', [35, 15, 45, 20]),
  'tint-party': ink('#fbeceb', [0, 8, 5, 0]),
  'tint-service': ink('#e8f0fa', [8, 3, 0, 0]),
  'tint-meeting': ink('#f1eef9', [6, 7, 0, 0]),
  'tint-culture': ink('#fbf3e2', [0, 4, 12, 0]),
  'tint-health': ink('#e7f5ef', [9, 0, 6, 0]),
  'tint-storage': ink('#f0f1f3', [3, 2, 0, 3]),
  'tint-none': ink('#f8f9fa', [1, 0, 0, 2]),
};
