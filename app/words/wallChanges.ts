import { type WallChange } from '../../core/plan/copiedWall.ts';
import { defineWords, say, type UiLanguage } from './words.ts';

const WORDS = defineWords({
  zh: {
    gone: '平面上没有这面墙了',
    width: '墙长 {was} → {is}',
    height: '层高 {was} → {is}',
    left: '左端向左移了 {by}',
    right: '左端向右移了 {by}',
    added: '多了{kind}（距左 {x}，宽 {width}）',
    removed: '少了{kind}（距左 {x}，宽 {width}）',
    'moved-x': '{kind}距左 {was} → {is}',
    'moved-y': '{kind}下沿高 {was} → {is}',
    'moved-width': '{kind}宽 {was} → {is}',
    'moved-height': '{kind}高 {was} → {is}',
    door: '门',
    window: '窗',
    passage: '门洞',
    column: '柱',
    'kind-gap': '无墙处',
    between: '；',
  },
  en: {
    gone: 'the plan has this wall no more',
    width: 'length {was} → {is}',
    height: 'storey height {was} → {is}',
    left: 'its left end moved {by} to the left',
    right: 'its left end moved {by} to the right',
    added: 'a {kind} more ({x} from the left, {width} wide)',
    removed: 'a {kind} less ({x} from the left, {width} wide)',
    'moved-x': '{kind} from the left {was} → {is}',
    'moved-y': '{kind}, lower edge {was} → {is}',
    'moved-width': '{kind}, width {was} → {is}',
    'moved-height': '{kind}, height {was} → {is}',
    door: 'door',
    window: 'window',
    passage: 'passage',
    column: 'column',
    'kind-gap': 'gap',
    between: '; ',
  },
});

/** What became of a copied wall on the plan, in one line; lengths in mm. */
export function sayWallChanges(changes: readonly WallChange[], language: UiLanguage): string {
  return changes.map((change) => sayOne(change, language)).join(WORDS[language].between);
}

function sayOne(change: WallChange, language: UiLanguage): string {
  switch (change.what) {
    case 'gone':
      return say(WORDS, language, 'gone');
    case 'width':
    case 'height':
      return say(WORDS, language, change.what, { was: change.was, is: change.is });
    case 'left':
      return say(WORDS, language, change.by > 0 ? 'left' : 'right', { by: Math.abs(change.by) });
    case 'added':
    case 'removed': {
      const { x, width } = change.area;
      return say(WORDS, language, change.what, { kind: kindOf(change, language), x, width });
    }
    case 'moved': {
      const { was, is } = change;
      return say(WORDS, language, `moved-${change.side}`, { kind: kindOf(change, language), was, is });
    }
  }
}

function kindOf({ area }: Extract<WallChange, { readonly area: unknown }>, language: UiLanguage): string {
  return say(WORDS, language, area.what === 'gap' ? 'kind-gap' : area.what);
}
