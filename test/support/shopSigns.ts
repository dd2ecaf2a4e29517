import { type ShopSign } from '../../app/shop/shopSign.ts';
import { saidPlaces } from '../../app/shop/sayHung.ts';
import { shopSign } from '../../app/shop/shopSign.ts';
import { sortNotes } from '../../app/shop/shopNotes.ts';
import { type PaperAsk } from '../../app/shop/paperAsk.ts';
import { toldWithDrawn } from '../../app/signs/toldOf.ts';
import { saySignProblem } from '../../app/signs/saySign.ts';
import { signNotes } from '../../app/signs/signNotes.ts';
import { makingNow } from '../../app/signs/making.ts';
import { prepareSigns } from '../../app/signs/prepareSigns.ts';
import { type Project } from '../../core/project/project.ts';
import { type Sign } from '../../core/project/sign.ts';
import { shippedLibrary } from '../../node/library/library.ts';
import { shippedShaper } from './fonts.ts';
import { paperAsk } from './paperAsk.ts';

const library = shippedLibrary().signs;

/** What papers of a shop are made with. */
export function shopAsk(project: Project): PaperAsk {
  return {
    ...{ project, library, day: '2026-11-23' },
    letters: { shaper: shippedShaper(), faces: paperAsk.faces, inks: library.inks },
  };
}

/** A project's signs as a package tells them to a shop, each with a file of its name. */
export function shopSignsOf(project: Project, chosen: (sign: Sign) => boolean = () => true): ShopSign[] {
  const ask = { project, library, shaper: shippedShaper(), emblems: { centre: null, practice: null } };
  const places = saidPlaces(project);
  return [...prepareSigns({ ...ask, production: false }, chosen)].map((prepared) => {
    const told = toldWithDrawn(project, prepared.sign, library, prepared.drawn);
    const making = prepared.state === 'ready' ? makingNow(ask, prepared) : null;
    const notes = prepared.state === 'ready' ? signNotes(ask, prepared, { making, told }) : [];
    const worded = notes.map((note) => ({ note: { ...note, sentence: saySignProblem(note, 'zh') ?? '' } }));
    return shopSign(
      {
        ...{ prepared, stem: 'stem', told, making },
        files:
          prepared.state === 'ready' ? [{ name: 'stem.pdf', format: 'pdf', bytes: new Uint8Array() }] : [],
        problems: [],
      },
      { reasons: prepared.state === 'blocked' ? ['做不出来。'] : [], ...sortNotes(worded) },
      { project, library, outlines: (font, glyph) => shippedShaper().outline(font, glyph), places },
    );
  });
}

/** A sheet of a sign that says what it is told and no more. */
export function toldSign(sign: Sign, more: Partial<ShopSign>): ShopSign {
  return {
    ...{
      number: 1,
      label: '查干哈达嘎查村民委员会条牌',
      sign,
      isLayout: false,
      folded: null,
      making: null,
      drawing: null,
    },
    ...{ lines: [], facts: null, answers: {}, texts: [], place: null, files: [], drafts: [], reasons: [] },
    ...{ ...sortNotes([]), open: [], pieces: null, isBack: false, ...more },
  };
}
