import { type PdfMark } from './pdfMark.ts';

const SPOT =
  '/CS1 [/Separation /PANTONE#20186#20C /DeviceCMYK <</FunctionType 2/Domain[0 1]/C0[0 0 0 0]/C1[0 1 .8 .1]/N 1>>]';

/** Neutral marks, each with one means of PDF, all in RGB so that another painter's picture can be laid beside ours. */
export const RGB_PDF_MARKS: Readonly<Record<string, PdfMark>> = {
  'squares and a curve': {
    content:
      '.1 .4 .7 rg 5 5 90 90 re f 1 .8 0 rg 50 20 m 80 20 80 80 50 80 c 20 80 20 20 50 20 c h f 1 1 1 rg 50 40 m 60 40 60 60 v 40 60 40 40 y f',
  },
  'even-odd star': { content: '.8 .1 .1 rg 50 95 m 79 9 l 4 62 l 96 62 l 21 9 l h f*' },
  'strokes, caps, joins, dashes': {
    content:
      '.1 .2 .4 RG 8 w 1 J 15 85 m 85 85 l S 2 J 15 70 m 85 70 l S 0 J [12 6 3] 0 d 4 w 5 55 m 95 55 l S [] 0 d 6 w 1 j 20 10 m 30 40 l 40 10 l S 2 j 60 10 m 70 40 l 80 10 l s',
  },
  'mitre limits': { content: '.1 .2 .4 RG 4 w 10 80 m 80 74 l 10 68 l S 4 M 10 40 m 80 34 l 10 28 l S' },
  'a pen out of round': { content: 'q 2 0 0 .5 0 0 cm .7 .1 0 RG 6 w 10 60 30 80 re S Q' },
  'fill and stroke at once': { content: '1 .8 0 rg .1 .2 .4 RG 5 w 20 20 60 60 re b 40 40 20 20 re B*' },
  'clips inside clips': {
    content:
      'q 10 10 60 80 re W n q 30 30 60 60 re 40 40 20 20 re W* n .1 .4 .7 rg 0 0 100 100 re f Q .8 .1 .1 rg 0 0 25 25 re f Q 0 .5 .2 rg 80 0 20 20 re f',
  },
  'a clip that is painted as well': {
    content: 'q .9 .9 0 rg 20 20 60 60 re W f .1 .4 .7 rg 50 50 50 50 re f Q',
  },
  'forms in forms': {
    content: 'q .5 0 0 .5 10 10 cm /F1 Do Q q 0 .4 -.4 0 95 50 cm /F1 Do Q',
    resources: '/XObject <</F1 10 0 R>>',
    objects: [
      [
        '/Type/XObject/Subtype/Form/BBox[0 0 80 80]/Matrix[1 0 0 1 5 5]/Group<</S/Transparency/CS/DeviceRGB>>/Resources<</XObject<</F2 11 0 R>>>>',
        '.1 .4 .7 rg 0 0 100 100 re f /F2 Do',
      ],
      ['/Type/XObject/Subtype/Form/BBox[0 0 40 40]', '1 1 1 rg 20 20 100 100 re f'],
    ],
  },
  'a page turned, cropped and packed': {
    content: '.1 .4 .7 rg 0 0 200 200 re f 1 .8 0 rg 30 40 50 20 re f',
    page: '/MediaBox [0 0 200 200] /CropBox [20 30 120 90] /Rotate 90',
    packed: true,
  },
  'a layer that is off': {
    content:
      '.1 .4 .7 rg 10 10 80 80 re f /OC /L1 BDC 1 0 0 rg 0 0 100 100 re f EMC /OC /L2 BDC 1 .8 0 rg 30 30 40 40 re f EMC',
    resources: '/Properties <</L1 10 0 R /L2 11 0 R>>',
    catalog: '/OCProperties <</OCGs[10 0 R 11 0 R]/D<</OFF[10 0 R]>>>>',
    objects: ['<</Type/OCG/Name(draft)>>', '<</Type/OCG/Name(mark)>>'],
  },
  'drawing on after a closing': { content: '.1 .4 .7 rg 10 10 m 40 10 l 40 40 l h 10 80 l 50 80 l f' },
  'names, comments, odd numbers': {
    content:
      '% a comment (with brackets\n/Perceptual ri .5 i /Span <</ActualText (a\\)b) /N [1 2 /X]>> BDC 0.10 +.4 .7 rg 10. 10 -5 80 re 30 10 60 80 re f EMC BT /F1 12 Tf 1 0 0 1 0 0 Tm 3 Tr (x) Tj ET',
  },
  'an invisible mark overprinted': {
    content: '/None cs 1 scn 0 0 100 100 re f .1 .4 .7 rg 20 20 60 60 re f',
    resources:
      '/ColorSpace <</None [/Separation /None /DeviceRGB <</FunctionType 2/Domain[0 1]/C0[1 1 1]/C1[1 0 0]/N 1>>]>>',
  },
};

/** Marks in print colours, with the inks that they must come to, percent. */
export const INK_PDF_MARKS: readonly (readonly [
  name: string,
  mark: PdfMark,
  inks: readonly (readonly number[])[],
])[] = [
  [
    'CMYK as it is',
    { content: '0 1 1 0 k 0 0 50 50 re f .125 0 .3333 .07 k 50 50 20 20 re f' },
    [
      [0, 100, 100, 0],
      [12.5, 0, 33.33, 7],
    ],
  ],
  [
    'grey as black ink',
    { content: '.25 g 0 0 50 50 re f 0 G 60 60 m 90 90 l S' },
    [
      [0, 0, 0, 75],
      [0, 0, 0, 100],
    ],
  ],
  ['the first colour, black', { content: '0 0 50 50 re f' }, [[0, 0, 0, 100]]],
  ['the first CMYK colour', { content: '/DeviceCMYK cs 0 0 50 50 re f' }, [[0, 0, 0, 100]]],
  [
    'a spot colour by its substitute',
    { content: '/CS1 cs 1 scn 0 0 50 50 re f .5 scn 50 50 9 9 re f', resources: `/ColorSpace <<${SPOT}>>` },
    [
      [0, 100, 80, 10],
      [0, 50, 40, 5],
    ],
  ],
  [
    'a spot colour by samples',
    {
      content: '/S cs .5 scn 0 0 50 50 re f',
      resources: '/ColorSpace <</S [/Separation /Rot /DeviceCMYK 10 0 R]>>',
      objects: [
        [
          '/FunctionType 0/Domain[0 1]/Range[0 1 0 1 0 1 0 1]/Size[2]/BitsPerSample 8',
          Uint8Array.of(0, 0, 0, 0, 0, 255, 204, 51),
        ],
      ],
    },
    [[0, 50, 40, 10]],
  ],
  [
    'a spot colour by parts',
    {
      content: '/S cs .75 scn 0 0 50 50 re f',
      resources:
        '/ColorSpace <</S [/Separation /Rot /DeviceCMYK <</FunctionType 3/Domain[0 1]/Bounds[.5]/Encode[0 1 0 1]/Functions[<</FunctionType 2/Domain[0 1]/C0[0 0 0 0]/C1[0 1 0 0]/N 1>><</FunctionType 2/Domain[0 1]/C0[0 1 0 0]/C1[0 1 1 0]/N 1>>]>>]>>',
    },
    [[0, 100, 50, 0]],
  ],
  [
    'two inks by a calculator',
    {
      content: '/N cs .5 1 scn 0 0 50 50 re f',
      resources: '/ColorSpace <</N [/DeviceN [/Rot /Black] /DeviceCMYK 10 0 R]>>',
      objects: [
        [
          '/FunctionType 4/Domain[0 1 0 1]/Range[0 1 0 1 0 1 0 1]',
          '{ exch dup .8 mul 3 -1 roll 0 4 1 roll dup 1 gt { pop 1 } if }',
        ],
      ],
    },
    [[0, 50, 40, 100]],
  ],
  [
    'CMYK with a profile of its own',
    {
      content: '/P cs 0 1 1 0 scn 0 0 50 50 re f',
      resources: '/ColorSpace <</P [/ICCBased 10 0 R]>>',
      objects: [['/N 4', 'not looked at']],
    },
    [[0, 100, 100, 0]],
  ],
];

const painted = '0 0 50 50 re f';

export const REFUSED_PDF_MARKS: readonly (readonly [
  name: string,
  mark: PdfMark,
  code: string,
  data?: object,
])[] = [
  ['text', { content: 'BT /F1 12 Tf 10 10 Td (Hello) Tj ET' }, 'artwork-text', { text: 'Hello' }],
  ['kerned text', { content: 'BT [(Ab) -20 <4344>] TJ ET' }, 'artwork-text', { text: 'AbCD' }],
  ['an inline picture', { content: 'BI /W 1 /H 1 /BPC 8 /CS /G ID x EI' }, 'artwork-picture'],
  [
    'a picture',
    {
      content: '/Im Do',
      resources: '/XObject <</Im 10 0 R>>',
      objects: [['/Subtype/Image/Width 1/Height 1', 'x']],
    },
    'artwork-picture',
  ],
  ['a shading', { content: '/Sh sh', resources: '/Shading <</Sh <<>>>>' }, 'artwork-gradient'],
  [
    'a shading pattern',
    { content: `/Pattern cs /P scn ${painted}`, resources: '/Pattern <</P <</PatternType 2>>>>' },
    'artwork-gradient',
  ],
  [
    'a tiling pattern',
    {
      content: `/Pattern cs /P scn ${painted}`,
      resources: '/Pattern <</P 10 0 R>>',
      objects: [['/PatternType 1', '']],
    },
    'artwork-pattern',
  ],
  [
    'opacity',
    { content: `/G gs ${painted}`, resources: '/ExtGState <</G <</ca .5>>>>' },
    'artwork-transparency',
  ],
  [
    'a blend mode',
    { content: `/G gs ${painted}`, resources: '/ExtGState <</G <</BM/Multiply>>>>' },
    'artwork-transparency',
  ],
  [
    'a soft mask',
    { content: `/G gs ${painted}`, resources: '/ExtGState <</G <</SMask<</S/Alpha>>>>>>' },
    'artwork-transparency',
  ],
  [
    'a transfer function',
    { content: `/G gs ${painted}`, resources: '/ExtGState <</G <</TR <<>>>>>>' },
    'artwork-operator',
    { what: 'TR' },
  ],
  [
    'Lab',
    { content: `/L cs 50 0 0 scn ${painted}`, resources: '/ColorSpace <</L [/Lab <</WhitePoint[1 1 1]>>]>>' },
    'artwork-colour-space',
    { what: 'Lab' },
  ],
  [
    'an indexed colour',
    { content: `/L cs 0 sc ${painted}`, resources: '/ColorSpace <</L [/Indexed /DeviceRGB 0 (abc)]>>' },
    'artwork-colour-space',
    { what: 'Indexed' },
  ],
  [
    'a broken RGB profile',
    {
      content: `/P cs 0 1 1 scn ${painted}`,
      resources: '/ColorSpace <</P [/ICCBased 10 0 R]>>',
      objects: [['/N 3', 'no profile']],
    },
    'artwork-colour-space',
    { what: 'ICCBased' },
  ],
  [
    'a colour space that is not there',
    { content: `/Gone cs 1 scn ${painted}` },
    'artwork-colour-space',
    { what: 'Gone' },
  ],
  [
    'an overprinting spot colour',
    {
      content: `/G gs /CS1 cs 1 scn ${painted}`,
      resources: `/ExtGState <</G <</OP true/op true/OPM 1>>>>/ColorSpace <<${SPOT}>>`,
    },
    'artwork-overprint',
  ],
  ['a hairline', { content: '0 w 0 0 m 9 9 l S' }, 'artwork-stroke', { what: 'hairline' }],
  ['dashes with an offset', { content: '[2] 1 d 0 0 m 9 9 l S' }, 'artwork-stroke', { what: 'dash-offset' }],
  ['an unknown operator', { content: 'nonsense' }, 'artwork-operator', { what: 'nonsense' }],
  // Readers disagree on it: 5, −5 or 0.
  ['a number of two signs', { content: '10 10 --5 80 re f' }, 'artwork-operator', { what: '--5' }],
  ['two pages', { content: painted, pages: 2 }, 'artwork-pages', { count: 2 }],
  [
    'a comment',
    { content: painted, page: '/MediaBox[0 0 9 9]/Annots[<</Type/Annot/Subtype/Text/Rect[0 0 9 9]>>]' },
    'artwork-annotation',
  ],
  [
    'a password',
    {
      content: painted,
      trailer: '/Encrypt 10 0 R /ID[<00><00>]',
      objects: ['<</Filter/Standard/V 1/R 2/O(x)/U(y)/P -4>>'],
    },
    'artwork-encrypted',
  ],
  ['nothing painted', { content: 'q Q' }, 'artwork-empty'],
  ['an empty clip', { content: `W n ${painted}` }, 'artwork-damaged'],
  ['Q without q', { content: `Q ${painted}` }, 'artwork-damaged'],
  ['a line from nowhere', { content: '9 9 l S' }, 'artwork-damaged'],
  ['too few figures', { content: '9 9 50 re f' }, 'artwork-damaged'],
  ['a string that does not end', { content: '(abc' }, 'artwork-damaged'],
  [
    'a layer with an expression',
    {
      content: '/OC /L BDC 0 0 9 9 re f EMC',
      resources: '/Properties <</L 10 0 R>>',
      objects: ['<</Type/OCMD/VE[/Not 11 0 R]>>', '<</Type/OCG/Name(a)>>'],
    },
    'artwork-element',
    { what: 'OCMD' },
  ],
  [
    'a stream of an unknown filter',
    {
      content: '/F1 Do',
      resources: '/XObject <</F1 10 0 R>>',
      objects: [['/Subtype/Form/BBox[0 0 9 9]/Filter/Wrong', 'x']],
    },
    'artwork-damaged',
  ],
  [
    'a calculator that is broken',
    {
      content: `/S cs 1 scn ${painted}`,
      resources: '/ColorSpace <</S [/Separation /Rot /DeviceCMYK 10 0 R]>>',
      objects: [['/FunctionType 4/Domain[0 1]/Range[0 1 0 1 0 1 0 1]', '{ 0 div pop pop }']],
    },
    'artwork-damaged',
  ],
];
