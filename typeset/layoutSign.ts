import { type Drawing } from '../core/drawing/drawing.ts';
import { type Result } from '../core/result.ts';
import { type SignWords, type Words } from '../core/signs/signWords.ts';
import { type PlainTemplate } from '../core/signs/template.ts';
import { layoutDoorPlate } from './layoutDoorPlate.ts';
import { type EmblemArtwork, layoutEmblem } from './layoutEmblem.ts';
import { layoutPlate } from './layoutPlate.ts';
import { layoutStrip } from './layoutStrip.ts';
import { type Noted, type TypesetProblem } from './problems.ts';
import { type SignAsk, type SignText } from './signAsk.ts';

export type LayoutAsk = SignAsk<PlainTemplate> & {
  readonly words: SignWords;
  /** Colour scheme of a door plate; the template's own where null. */
  readonly scheme: string | null;
  /** Official artwork of an emblem slot. */
  readonly artwork: EmblemArtwork | null;
};

/** Sets any sign. A template that does not suit what the sign is about is our own mistake, and throws. */
export function layoutSign(ask: LayoutAsk): Result<Noted<Drawing>, TypesetProblem> {
  const { words, template } = ask;
  if (template.kind === 'strip' && words.on === 'name') {
    return layoutStrip({ ...ask, template, text: setText(words.name), party: words.party });
  }
  if (template.kind === 'plate' && words.on === 'name') {
    return layoutPlate({ ...ask, template, text: setText(words.name), party: words.party });
  }
  if (template.kind === 'door-plate' && words.on === 'door') {
    return layoutDoorPlate({
      ...ask,
      template,
      scheme: ask.scheme ?? template.scheme,
      unit: setText(words.unit),
      room: setText(words.room),
      functions: words.functions.map(setText),
      number: words.number,
    });
  }
  if (template.kind === 'emblem' && words.on === 'emblem') return layoutEmblem({ ...ask, template });
  throw new Error(`template ${template.id} is not for a sign about ${words.on}`);
}

/** Whether a template can show what a sign is about: what the caller asks before `layoutSign`. */
export function suits(template: PlainTemplate, words: SignWords): boolean {
  const shown = { strip: 'name', plate: 'name', 'door-plate': 'door', emblem: 'emblem' } as const;
  return shown[template.kind] === words.on;
}

function setText(words: Words): SignText {
  return { zh: words.zh, breaks: words.breaks, mn: words.mn?.text ?? null };
}
