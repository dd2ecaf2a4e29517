/** Neutral test marks: squares, rings and stars of our own. No emblem of any body is among them. */
export const svgMark = (content: string, attributes = 'viewBox="0 0 100 100"'): Uint8Array =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${content}</svg>`,
  );

/** Each shows one means of SVG; the name says which. */
export const SVG_MARKS: Readonly<Record<string, Uint8Array>> = {
  'squares and a ring': svgMark(
    '<rect x="5" y="5" width="90" height="90" fill="#1d5fa8"/><circle cx="50" cy="50" r="30" fill="#f6d500"/><circle cx="50" cy="50" r="15" fill="#fff"/>',
  ),
  'all shapes': svgMark(
    '<ellipse cx="20" cy="20" rx="15" ry="8" fill="teal"/><polygon points="50,5 60,30 40,30" fill="rgb(200,10,10)"/><polyline points="70,5 90,5 90,25" fill="none" stroke="black" stroke-width="3"/><line x1="5" y1="45" x2="95" y2="45" stroke="#080" stroke-width="2"/><rect x="5" y="55" width="40" height="30" rx="8" ry="4" fill="purple"/><rect x="55" y="55" width="40" height="30" rx="30" fill="orange"/>',
  ),
  'every path command': svgMark(
    '<path d="M5 5h20v20H5V5zm30 0 l20 0 0 20 -20 0z M60 20 C60 5 90 5 90 20 S60 35 60 20 Z M5 60 Q20 35 35 60 T65 60 L65 70 5 70 Z M70 60 A12 18 30 1 0 90 75 a5 5 0 0 1 -6 8 z" fill="#246"/>',
  ),
  'drawing on after a closing': svgMark('<path d="M10 10h20v20z l-5 30 h40z" fill="#246"/>'),
  'even-odd star': svgMark('<path fill-rule="evenodd" d="M50 5 L79 91 L4 38 L96 38 L21 91 Z" fill="#c33"/>'),
  'even-odd rings': svgMark(
    '<path fill-rule="evenodd" d="M50 5a45 45 0 1 0 .01 0zM50 20a30 30 0 1 0 .01 0zM50 35a15 15 0 1 0 .01 0z" fill="#083"/>',
  ),
  'strokes over fills': svgMark(
    '<g fill="#fd0" stroke="#135" stroke-width="6" stroke-linejoin="round"><path d="M20 20h60v60h-60z"/><circle cx="50" cy="50" r="14" paint-order="stroke"/></g>',
  ),
  'sharp corners under the limit of 4': svgMark(
    '<path d="M10 20 L80 26 L10 32" fill="none" stroke="#135" stroke-width="4"/><path d="M10 60 L80 66 L10 72" fill="none" stroke="#135" stroke-width="4" stroke-miterlimit="20"/>',
  ),
  'caps and dashes': svgMark(
    '<g stroke="#135" stroke-width="8" fill="none"><path d="M15 20h70"/><path d="M15 40h70" stroke-linecap="round"/><path d="M15 60h70" stroke-linecap="square"/><path d="M5 80h90" stroke-dasharray="12 6 3" stroke-width="4"/></g>',
  ),
  'a pen drawn out of round': svgMark(
    '<g transform="scale(2 .5)"><circle cx="25" cy="100" r="18" fill="none" stroke="#a20" stroke-width="6"/></g>',
  ),
  'a pen drawn aslant': svgMark(
    '<path transform="translate(50 50) skewX(40) rotate(20)" d="M-20 -20h40v40h-40z" fill="none" stroke="#a20" stroke-width="8" stroke-linejoin="bevel"/>',
  ),
  'nested transforms': svgMark(
    '<g transform="translate(50,50)"><g transform="rotate(45) scale(.8)"><rect x="-30" y="-30" width="60" height="60" fill="#15a"/><g transform="matrix(.5 0 0 .5 0 0) rotate(30 10 10)"><rect x="-30" y="-30" width="60" height="60" fill="#fff"/></g></g></g>',
  ),
  'reuse with styles of the place': svgMark(
    '<defs><g id="petal"><ellipse cx="0" cy="-25" rx="8" ry="18"/></g></defs><g transform="translate(50 50)" fill="#b14"><use href="#petal"/><use xlink:href="#petal" transform="rotate(90)"/><use href="#petal" transform="rotate(180)" fill="#14b"/><use href="#petal" x="0" y="0" transform="rotate(270)"/></g>',
  ),
  'class rules': svgMark(
    '<style>/* as Illustrator writes them */ .cls-1,.cls-2{fill:#c8102e;} .cls-2{fill:none;stroke:#00843d;stroke-width:4px} rect{fill:#fc0} #last{fill:#036}</style><circle class="cls-1" cx="30" cy="30" r="20"/><circle class="cls-2" cx="70" cy="30" r="20"/><rect x="10" y="60" width="30" height="30"/><rect id="last" class="cls-1" x="60" y="60" width="30" height="30"/>',
  ),
  'style attributes and currentColor': svgMark(
    '<g style="color:#0a6;fill:currentColor;stroke:none"><rect x="10" y="10" width="80" height="30"/></g><rect x="10" y="60" width="80" height="30" style="fill:rgb(20%, 30%, 60%);fill-opacity:1;stroke:black;stroke-width:2"/>',
  ),
  'clips, one even-odd, one of two areas': svgMark(
    '<clipPath id="a"><circle cx="30" cy="50" r="25"/><circle cx="70" cy="50" r="25"/></clipPath><clipPath id="b"><path clip-rule="evenodd" d="M0 0h100v100h-100zM40 40h20v20h-20z"/></clipPath><g clip-path="url(#a)"><rect width="100" height="100" fill="#15a" clip-path="url(#b)"/></g>',
  ),
  'a clip that holds everything': svgMark(
    '<clipPath id="a"><rect width="100" height="100"/></clipPath><g clip-path="url(#a)"><circle cx="50" cy="50" r="40" fill="#15a"/></g>',
  ),
  'painting over the edge': svgMark('<circle cx="80" cy="80" r="60" fill="#15a"/>'),
  'what is not seen': svgMark(
    '<rect x="10" y="10" width="80" height="80" fill="#15a"/><circle cx="50" cy="50" r="30" display="none"/><circle cx="50" cy="50" r="30" visibility="hidden"/><circle cx="50" cy="50" r="30" opacity="0"/><circle cx="50" cy="50" r="30" fill-opacity="0"/><rect width="0" height="9"/><g transform="scale(0)"><rect width="90" height="90"/></g>',
  ),
  'sizes in mm with a view box elsewhere': svgMark(
    '<rect x="-40" y="-40" width="80" height="80" fill="#15a"/><circle r="20" fill="#fff"/>',
    'width="200mm" height="100mm" viewBox="-50 -50 100 100"',
  ),
  'stretched by preserveAspectRatio none': svgMark(
    '<circle cx="50" cy="50" r="40" fill="none" stroke="#15a" stroke-width="10"/>',
    'width="200" height="100" viewBox="0 0 100 100" preserveAspectRatio="none"',
  ),
  'cut by slice': svgMark(
    '<circle cx="50" cy="50" r="45" fill="#15a"/>',
    'width="200" height="100" viewBox="0 0 100 100" preserveAspectRatio="xMinYMax slice"',
  ),
  percents: svgMark(
    '<rect width="100%" height="50%" fill="#15a"/><circle cx="50%" cy="75%" r="10%" fill="#c33"/>',
  ),
  'moves that lead nowhere, points, dots of a round pen': svgMark(
    '<path fill="#c33" d="M3 3M10 10H90V50H10Z M10 10"/><path fill="#15a" fill-rule="evenodd" d="M10 60h80v30h-80zM20 70h60v10h-60zM50 50zM7 7L7 7zM1 1"/><path d="M50 30L50 30M70 30zM1 1" stroke="#fff" stroke-width="14" stroke-linecap="round"/>',
  ),
  'what Inkscape keeps for itself': Buffer.from(
    '<?xml version="1.0" encoding="UTF-8" standalone="no"?><!-- a mark --><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd"><svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" width="100" height="100"><sodipodi:namedview pagecolor="#fff"><inkscape:grid/></sodipodi:namedview><metadata/><g inkscape:label="Layer 1" inkscape:groupmode="layer"><path sodipodi:nodetypes="cccc" style="fill:#c33;-inkscape-stroke:none;stroke-opacity:1;font-variation-settings:normal" d="M 10,10 H 90 V 90 Z"/></g></svg>',
  ),
};
