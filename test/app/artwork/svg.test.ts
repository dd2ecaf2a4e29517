import { describe, expect, it } from 'vitest';
import { readArtwork } from '../../../app/artwork/readArtwork.ts';
import { leaves } from '../../../core/drawing/leaves.ts';
import {
  difference,
  drawingOf,
  paintedDrawing,
  paintedSvg,
  PLAIN_PORTS,
  PORTS,
  vectorOf,
} from '../../support/artwork.ts';
import { SVG_MARKS, svgMark } from '../../support/marks.ts';

const KEY = 'a'.repeat(64);

describe('SVG artwork', () => {
  it.each(Object.entries(SVG_MARKS))(
    '[ART-10] is painted as librsvg paints the file: %s',
    async (_, bytes) => {
      const artwork = vectorOf(await readArtwork(bytes, KEY, PLAIN_PORTS));
      const [ours, theirs] = [await paintedDrawing(drawingOf(artwork), 400), await paintedSvg(bytes, 400)];
      expect(difference(ours, theirs)).toBeLessThan(0.001);
      expect(difference(ours, { ...ours, samples: ours.samples.map(() => 255) })).toBeGreaterThan(0.01);
    },
  );

  it('[ART-11] keeps strokes as strokes and needs no group for a clip that holds everything', async () => {
    const stroked = vectorOf(await readArtwork(SVG_MARKS['strokes over fills'] ?? svgMark(''), KEY, PORTS));
    expect(stroked.items.every((item) => item.kind === 'shape')).toBe(true);
    expect(
      leaves(stroked.items).filter(({ item }) => item.kind === 'shape' && item.stroke !== undefined),
    ).toHaveLength(2);
    const clipped = vectorOf(
      await readArtwork(SVG_MARKS['a clip that holds everything'] ?? svgMark(''), KEY, PORTS),
    );
    expect(clipped.items.map(({ kind }) => kind)).toEqual(['shape']);
  });

  it('[ART-12] names its inks by what they print, and says how many colours were converted', async () => {
    const { inks, notes } = vectorOf(
      await readArtwork(
        svgMark('<rect width="9" height="9" fill="#d7141a"/><circle r="5" fill="#D7141A" stroke="#fff"/>'),
        KEY,
        PORTS,
      ),
    );
    expect(Object.keys(inks)).toHaveLength(2);
    expect(inks['artwork-0-0-0-0']).toMatchObject({
      cmyk: [0, 0, 0, 0],
      screen: '#ffffff',
      overprint: false,
    });
    expect(notes).toEqual([{ code: 'artwork-rgb', data: { colours: 2 } }]);
    // The same red stands in templates/inks.json as 0/100/100/0: artwork does not take that over.
    expect(Object.values(inks).map(({ screen }) => screen)).not.toContain('#d7141a');
  });
});

const REFUSED: readonly (readonly [name: string, bytes: Uint8Array, code: string, data?: object])[] = [
  [
    'live text',
    svgMark('<text y="20">为人民<tspan>服务</tspan></text>'),
    'artwork-text',
    { text: '为人民服务' },
  ],
  ['text in a group', svgMark('<g><g><text>x</text></g></g>'), 'artwork-text'],
  ['a picture', svgMark('<image href="data:image/png;base64,AA" width="9" height="9"/>'), 'artwork-picture'],
  [
    'a linear gradient',
    svgMark('<linearGradient id="g"/><rect width="9" height="9" fill="url(#g)"/>'),
    'artwork-gradient',
  ],
  [
    'a gradient told by a class',
    svgMark('<style>.a{fill:url(#g)}</style><radialGradient id="g"/><rect class="a" width="9" height="9"/>'),
    'artwork-gradient',
  ],
  ['a pattern', svgMark('<pattern id="p"/><rect width="9" height="9" stroke="url(#p)"/>'), 'artwork-pattern'],
  [
    'a filter',
    svgMark('<filter id="f"/><g filter="url(#f)"><rect width="9" height="9"/></g>'),
    'artwork-filter',
  ],
  ['a mask', svgMark('<mask id="m"/><rect mask="url(#m)" width="9" height="9"/>'), 'artwork-mask'],
  ['group opacity', svgMark('<g opacity=".5"><rect width="9" height="9"/></g>'), 'artwork-transparency'],
  [
    'fill opacity by style',
    svgMark('<rect style="fill-opacity:50%" width="9" height="9"/>'),
    'artwork-transparency',
  ],
  ['a colour with alpha', svgMark('<rect fill="#ff000080" width="9" height="9"/>'), 'artwork-transparency'],
  ['rgba()', svgMark('<rect fill="rgba(1,2,3,0.5)" width="9" height="9"/>'), 'artwork-transparency'],
  [
    'a blend mode',
    svgMark('<rect style="mix-blend-mode:multiply" width="9" height="9"/>'),
    'artwork-transparency',
  ],
  [
    'use of another file',
    svgMark('<use href="other.svg#a"/>'),
    'artwork-external',
    { reference: 'other.svg#a' },
  ],
  [
    'a style sheet from outside',
    Buffer.from(
      '<?xml-stylesheet href="http://example.org/a.css"?><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>',
    ),
    'artwork-external',
  ],
  ['@import', svgMark('<style>@import url(x.css);</style><rect width="9" height="9"/>'), 'artwork-style'],
  [
    'a rule for descendants',
    svgMark('<style>g rect{fill:red}</style><rect width="9" height="9"/>'),
    'artwork-style',
    { what: 'g rect' },
  ],
  [
    '!important',
    svgMark('<style>rect{fill:red !important}</style><rect width="9" height="9"/>'),
    'artwork-style',
  ],
  ['geometry by CSS', svgMark('<rect style="width:9px" height="9"/>'), 'artwork-style'],
  ['a script', svgMark('<script>alert(1)</script><rect width="9" height="9"/>'), 'artwork-script'],
  ['an event attribute', svgMark('<rect onclick="x()" width="9" height="9"/>'), 'artwork-script'],
  [
    'a colour of ICC',
    svgMark('<rect fill="#cd0000 icc-color(a, 0, 1, 1, 0)" width="9" height="9"/>'),
    'artwork-colour',
  ],
  [
    'a colour without a name',
    svgMark('<rect fill="flagred" width="9" height="9"/>'),
    'artwork-colour',
    { what: 'flagred' },
  ],
  [
    'a colour named as a prototype',
    svgMark('<rect fill="constructor" width="9" height="9"/>'),
    'artwork-colour',
  ],
  ['lengths of a font', svgMark('<rect width="3em" height="9"/>'), 'artwork-length', { what: '3em' }],
  ['a negative radius', svgMark('<circle r="-4"/>'), 'artwork-length'],
  ['broken path data', svgMark('<path d="M0 0 L10"/>'), 'artwork-geometry'],
  ['a path without a beginning', svgMark('<path d="L10 10"/>'), 'artwork-geometry'],
  ['odd points', svgMark('<polygon points="0 0 9"/>'), 'artwork-geometry'],
  [
    'a broken transform',
    svgMark('<g transform="rotate(1,2)"/><rect transform="spin(3)" width="9" height="9"/>'),
    'artwork-geometry',
  ],
  [
    'a marker',
    svgMark('<path d="M0 0L9 9" stroke="red" style="marker-end:url(#m)"/>'),
    'artwork-element',
    { what: 'marker' },
  ],
  ['foreign objects', svgMark('<switch><foreignObject/></switch>'), 'artwork-element', { what: 'switch' }],
  ['a nested svg', svgMark('<svg><rect width="9" height="9"/></svg>'), 'artwork-element', { what: 'svg' }],
  ['an animation', svgMark('<animate/>'), 'artwork-element'],
  ['a reference to nothing', svgMark('<use href="#gone"/>'), 'artwork-reference', { reference: '#gone' }],
  [
    'dashes with an offset',
    svgMark('<path d="M0 0L9 9" stroke="red" stroke-dasharray="2" stroke-dashoffset="1"/>'),
    'artwork-stroke',
    { what: 'dash-offset' },
  ],
  [
    'dashes round a sharp corner',
    svgMark('<path d="M0 0L40 6L0 12" fill="none" stroke="red" stroke-dasharray="2"/>'),
    'artwork-stroke',
    { what: 'sharp-dash' },
  ],
  ['no size', svgMark('<rect width="9" height="9"/>', ''), 'artwork-no-size'],
  ['a size of nothing', svgMark('<rect width="9" height="9"/>', 'width="0" height="9"'), 'artwork-no-size'],
  ['nothing at all', svgMark(''), 'artwork-empty'],
  ['only what lies off the picture', svgMark('<rect x="500" width="9" height="9"/>'), 'artwork-empty'],
  [
    'only what a clip takes away',
    svgMark('<clipPath id="c"/><rect clip-path="url(#c)" width="9" height="9"/>'),
    'artwork-empty',
  ],
  [
    'entities',
    Buffer.from(
      '<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">&a;</svg>',
    ),
    'artwork-entities',
  ],
  [
    'a billion laughs',
    Buffer.from(
      `<!DOCTYPE svg [<!ENTITY a0 "ha">${Array.from({ length: 30 }, (_, at) => `<!ENTITY a${at + 1} "&a${at};&a${at};">`).join('')}]><svg xmlns="http://www.w3.org/2000/svg">&a30;</svg>`,
    ),
    'artwork-entities',
  ],
  [
    'an entity that nobody declared',
    svgMark('<title>&nbsp;</title><rect width="9" height="9"/>'),
    'artwork-damaged',
  ],
  [
    'a file cut off',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect wid'),
    'artwork-damaged',
  ],
  [
    'GBK under the name of UTF-8',
    Buffer.from([...Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><title>'), 0xb1, 0xea, 0xca, 0xb6]),
    'artwork-encoding',
  ],
  ['no namespace', Buffer.from('<svg viewBox="0 0 9 9"><rect width="9" height="9"/></svg>'), 'artwork-kind'],
];

describe('SVG artwork that is refused', () => {
  it.each(REFUSED.map((row) => ({ name: row[0], row })))(
    '[ART-13] $name',
    async ({ row: [, bytes, code, data] }) => {
      const read = await readArtwork(bytes, KEY, PORTS);
      expect(read).toMatchObject({ ok: false, problem: data === undefined ? { code } : { code, data } });
    },
  );

  it('[ART-14] is bounded: depth, elements, repetition, points, bytes', async () => {
    const code = async (bytes: Uint8Array): Promise<unknown> => {
      const read = await readArtwork(bytes, KEY, PORTS);
      return read.ok ? 'read' : [read.problem.code, read.problem.data.what];
    };
    expect(await code(svgMark('<g>'.repeat(5000) + '</g>'.repeat(5000)))).toEqual([
      'artwork-too-large',
      'depth',
    ]);
    expect(await code(svgMark('<g/>'.repeat(60_000)))).toEqual(['artwork-too-large', 'elements']);
    const doubled = Array.from(
      { length: 30 },
      (_, at) => `<g id="b${at + 1}"><use href="#b${at}"/><use href="#b${at}"/></g>`,
    );
    expect(
      await code(
        svgMark(`<defs><rect id="b0" width="9" height="9"/>${doubled.join('')}</defs><use href="#b30"/>`),
      ),
    ).toEqual(['artwork-too-large', 'elements']);
    expect(await code(svgMark('<g id="a"><use href="#a"/></g>'))).toEqual(['artwork-reference', undefined]);
    expect(await code(svgMark(`<path d="M0 0${'l1 1'.repeat(210_000)}"/>`))).toEqual([
      'artwork-too-large',
      'points',
    ]);
    expect(await code(svgMark(`<!--${'x'.repeat(9 << 20)}-->`))).toEqual(['artwork-too-large', 'bytes']);
  });
});

/** One circle under a Chinese name, in an encoding; `declared` stands in the XML declaration. */
const named = (declared: string | null): string =>
  `${declared === null ? '' : `<?xml version="1.0" encoding="${declared}"?>\n`}<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><title>图层</title><circle id="外圈" cx="50" cy="50" r="40" fill="#c8102e"/></svg>`;
const wide = (text: string, big: boolean): Buffer => {
  const bytes = Buffer.from(text, 'utf16le');
  return big ? bytes.swap16() : bytes;
};
/** The two characters of the title in GBK, whose mark-up is ASCII. */
const gbk = (text: string): Buffer =>
  Buffer.concat(
    [...text].map((character) => {
      const pair = { 图: [0xcd, 0xbc], 层: [0xb2, 0xe3], 外: [0xcd, 0xe2], 圈: [0xc8, 0xa6] }[character];
      return Buffer.from(pair ?? [character.codePointAt(0) ?? 0]);
    }),
  );
const ENCODED: readonly (readonly [name: string, bytes: Buffer])[] = [
  ...['GB2312', 'gbk', 'GB18030', 'x-gbk', 'cp936'].map((name) => [name, gbk(named(name))] as const),
  ['UTF-8 with a mark', Buffer.from(`\ufeff${named('UTF-8')}`)],
  ['UTF-8 with a mark under another name', Buffer.from(`\ufeff${named('GB2312')}`)],
  ['no declaration', Buffer.from(named(null))],
  ['ISO-8859-1, ASCII alone', Buffer.from(named('ISO-8859-1').replace(/[^ -~\n]+/g, 'a'))],
  ...[false, true].flatMap((big): (readonly [string, Buffer])[] => [
    [`UTF-16${big ? 'BE' : 'LE'} with a mark`, wide(`\ufeff${named('UTF-16')}`, big)],
    [`UTF-16${big ? 'BE' : 'LE'} without a mark`, wide(named('UTF-16'), big)],
    [`UTF-16${big ? 'BE' : 'LE'} without a declaration`, wide(named(null), big)],
  ]),
];

describe('encodings of SVG', () => {
  it.each(ENCODED)('[ART-15] is read: %s', async (_, bytes) => {
    const plain = vectorOf(await readArtwork(Buffer.from(named(null)), KEY, PORTS));
    expect(vectorOf(await readArtwork(bytes, KEY, PORTS))).toEqual(plain);
  });

  it.each([
    ['Big5', Buffer.from(named('Big5').replace(/[^ -~\n]+/g, 'a')), 'Big5'],
    ['Shift_JIS', Buffer.from(named('Shift_JIS').replace(/[^ -~\n]+/g, 'a')), 'Shift_JIS'],
    ['a name that is none', Buffer.from(named('x-mac-roman')), 'x-mac-roman'],
    ['GBK under the name of UTF-8', gbk(named('UTF-8')), 'UTF-8'],
    ['one byte a character under the name of UTF-16', Buffer.from(named('UTF-16')), 'UTF-16'],
    ['half a character of UTF-16', wide(named('UTF-16'), false).subarray(0, -1), 'utf-16le'],
  ])('[ART-15] is refused by its name: %s', async (_, bytes, encoding) => {
    expect(await readArtwork(bytes, KEY, PORTS)).toEqual({
      ok: false,
      problem: { code: 'artwork-encoding', data: { encoding } },
    });
  });
});

const AI = 'http://ns.adobe.com/AdobeIllustrator/10.0/';
const shape = '<circle cx="50" cy="50" r="45" fill="#c8102e"/>';

describe('what programs keep beside the picture', () => {
  it.each([
    [
      'a choice with Illustrator’s data',
      svgMark(
        `<switch><foreignObject requiredExtensions="${AI}" width="1" height="1"/><g>${shape}</g></switch>`,
      ),
      'artwork-editing-data',
    ],
    [
      'Illustrator’s namespaces as entities',
      Buffer.from(
        `<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd" [<!ENTITY ns_ai "${AI}">]><svg xmlns="http://www.w3.org/2000/svg" xmlns:i="&ns_ai;" viewBox="0 0 9 9">${shape}</svg>`,
      ),
      'artwork-editing-data',
    ],
    [
      'a choice between two ways of setting a word',
      svgMark('<switch><foreignObject/><text y="9">标识</text></switch>'),
      'artwork-text',
    ],
    [
      'a choice between languages',
      svgMark(`<switch><g systemLanguage="zh">${shape}</g></switch>`),
      'artwork-element',
    ],
  ])('[ART-16] is refused with the advice that cures: %s', async (_, bytes, code) => {
    expect(await readArtwork(bytes, KEY, PORTS)).toMatchObject({ ok: false, problem: { code } });
  });

  it('[ART-16] is passed over where it stands by itself', async () => {
    const bytes = Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:i="${AI}" viewBox="0 0 100 100"><g i:extraneous="self">${shape}</g><i:pgf id="p"><![CDATA[eJzt]]></i:pgf></svg>`,
    );
    expect(vectorOf(await readArtwork(bytes, KEY, PORTS)).items).toHaveLength(1);
  });
});
