import { type Drawing, type DrawnFont, type GlyphRun, type Item } from '../../core/drawing/drawing.ts';
import { type Shaper } from '../../typeset/text/shaper.ts';
import { strengthenedKey } from '../../typeset/text/strengthenedFace.ts';
import { MONGOLIAN, SONG } from './fonts.ts';

export const PARTY = '中国共产党阿鲁科尔沁旗巴彦温都尔苏木乌兰哈达嘎查支部委员会';
/** Letters for shaping, not a translation that anybody proof-read. */
export const PARTY_MN =
  'ᠳᠤᠮᠳᠠᠳᠤ ᠤᠯᠤᠰ\u202Fᠤᠨ ᠺᠣᠮᠮᠤᠨᠢᠰᠲ ᠨᠠᠮ\u202Fᠤᠨ ᠠᠷᠤ ᠬᠣᠷᠴᠢᠨ ᠬᠣᠰᠢᠭᠤᠨ\u202Fᠤ ᠭᠠᠴᠠᠭ᠎ᠠ\u202Fᠶᠢᠨ ᠰᠠᠯᠪᠤᠷᠢ';

/**
 * A placard 350 × 2400 mm with everything a writer meets: upright Chinese, turned and strengthened Mongolian,
 * a ground with bleed, overprinting black, a clipped group, a cut line, a hole, a slug and a guide. Set by hand
 * and plainly: the real placards are typeset/'s.
 */
export function samplePlacard(
  shaper: Shaper,
  { chinese = PARTY, mongolian = PARTY_MN }: { chinese?: string; mongolian?: string } = {},
): Drawing {
  const width = 350;
  const height = 2400;
  const ground: Item = {
    kind: 'shape',
    layer: 'artwork',
    path: [['M', -3, -3], ['L', width + 3, -3], ['L', width + 3, 60], ['L', -3, 60], ['Z']],
    fill: 'party-red',
  };
  const characters = [...chinese];
  const step = Math.min(150, (height - 200) / characters.length);
  const column = run(shaper, SONG, 'Hans', chinese, {
    ink: 'party-red',
    size: step,
    x: 50,
    y: 100,
    down: true,
  });
  const line = run(shaper, STRENGTHENED, 'Mong', mongolian, {
    ink: 'black',
    size: 90,
    x: 265,
    y: 100,
    down: false,
  });
  const badge: Item = {
    kind: 'group',
    name: 'badge',
    matrix: [0.5, 0, 0, 0.5, 20, 2300],
    clip: [['M', 0, 0], ['L', 100, 0], ['L', 100, 40], ['Z']],
    items: [
      {
        kind: 'shape',
        layer: 'artwork',
        path: [['M', 0, 0], ['L', 100, 0], ['Q', 140, 40, 100, 80], ['L', 0, 80], ['Z']],
        fill: 'party-red',
        stroke: { ink: 'black', width: 2 },
      },
    ],
  };
  const cut: Item = {
    kind: 'shape',
    layer: 'cut',
    path: [['M', 0, 0], ['L', width, 0], ['L', width, height], ['L', 0, height], ['Z']],
    stroke: { ink: 'cut', width: HAIRLINE },
  };
  const hole: Item = {
    kind: 'shape',
    layer: 'holes',
    path: [['M', 170, 30], ['C', 170, 36, 180, 36, 180, 30], ['C', 180, 24, 170, 24, 170, 30], ['Z']],
    stroke: { ink: 'drill', width: HAIRLINE },
  };
  const slug = run(shaper, SONG, 'Hans', '样张_350x2400mm', {
    ink: 'black',
    size: 4,
    x: 0,
    y: height + 20,
    down: false,
    layer: 'marks',
  });
  const guide: Item = {
    kind: 'shape',
    layer: 'guide',
    path: [
      ['M', 10, 10],
      ['L', 340, 10],
    ],
    stroke: { ink: 'guide', width: 1 },
  };
  return {
    width,
    height,
    bleed: 3,
    title: '乌兰哈达嘎查党支部牌 <1> & "样张"',
    inks: {
      'party-red': { kind: 'process', cmyk: [0, 100, 100, 0], overprint: false, screen: '#d7141a' },
      black: { kind: 'process', cmyk: [0, 0, 0, 100], overprint: true, screen: '#1a1a1a' },
      cut: {
        kind: 'spot',
        name: 'CutContour',
        alternate: [0, 100, 0, 0],
        overprint: true,
        screen: '#e6007e',
      },
      drill: { kind: 'spot', name: 'Drill', alternate: [100, 0, 0, 0], overprint: true, screen: '#009fe3' },
      guide: { kind: 'process', cmyk: [60, 0, 0, 0], overprint: false, screen: '#7fb3e6' },
    },
    fonts: { [SONG]: drawn(shaper, SONG), [STRENGTHENED]: drawn(shaper, STRENGTHENED) },
    items: [ground, column, { ...line, stretchX: 0.95 }, badge, hole, cut, slug, guide],
  };
}

const STRENGTHENED = strengthenedKey(MONGOLIAN, { lying: 30, upright: 9 });
const HAIRLINE = (0.25 / 72) * 25.4;

function drawn(shaper: Shaper, key: string): DrawnFont {
  const font = shaper.fonts.get(key);
  if (font === undefined) throw new Error(`no face ${key}`);
  const { family, style, sha256, unitsPerEm } = font;
  return { family, style, sha256, unitsPerEm };
}

function run(
  shaper: Shaper,
  font: string,
  script: GlyphRun['script'],
  text: string,
  set: { ink: string; size: number; x: number; y: number; down: boolean; layer?: GlyphRun['layer'] },
): GlyphRun {
  const shaped = shaper.shape({ font, text, script, vertical: set.down });
  const scale = set.size / 1000;
  let along = 0;
  return {
    kind: 'glyphs',
    layer: set.layer ?? 'artwork',
    ink: set.ink,
    font,
    size: set.size,
    turn: script === 'Mong' ? 90 : 0,
    stretchX: 1,
    stretchY: 1,
    script,
    text,
    glyphs: shaped.map((glyph, index) => {
      const at = along;
      along += set.down ? set.size : glyph.xAdvance * scale;
      const placed = { id: glyph.id, start: glyph.cluster, end: shaped[index + 1]?.cluster ?? text.length };
      if (set.down) return { ...placed, x: set.x, y: set.y + at + 0.88 * set.size };
      return script === 'Mong'
        ? { ...placed, x: set.x, y: set.y + at }
        : { ...placed, x: set.x + at, y: set.y + 0.88 * set.size };
    }),
  };
}
