import { type SignKind, type SignTemplate } from '../../core/signs/template.ts';
import { certificatesLayout } from './certificates/certificatesLayout.ts';
import { directoryLayout } from './directory/directoryLayout.ts';
import { doorPlateLayout } from './doorPlate/doorPlateLayout.ts';
import { emblemLayout } from './emblem/emblemLayout.ts';
import { facadeLayout } from './facade/facadeLayout.ts';
import { guidanceCardsLayout } from './guidanceCards/guidanceCardsLayout.ts';
import { guidanceFlowLayout } from './guidanceFlow/guidanceFlowLayout.ts';
import { guidanceTableLayout } from './guidanceTable/guidanceTableLayout.ts';
import { honoursLayout } from './honours/honoursLayout.ts';
import { noticeLayout } from './notice/noticeLayout.ts';
import { overviewLayout } from './overview/overviewLayout.ts';
import { plateLayout } from './plate/plateLayout.ts';
import { smallSignLayout } from './smallSign/smallSignLayout.ts';
import { stripLayout } from './strip/stripLayout.ts';
import { type Agreed, type KindAsk, type Laid, type SignLayout } from './signLayout.ts';

/** The layout of every kind of sign: a kind without one does not compile. */
const LAYOUTS: { readonly [Kind in SignKind]: SignLayout<Kind> } = {
  strip: stripLayout,
  plate: plateLayout,
  'small-sign': smallSignLayout,
  'door-plate': doorPlateLayout,
  emblem: emblemLayout,
  'guidance-table': guidanceTableLayout,
  'guidance-cards': guidanceCardsLayout,
  'guidance-flow': guidanceFlowLayout,
  overview: overviewLayout,
  notice: noticeLayout,
  certificates: certificatesLayout,
  directory: directoryLayout,
  honours: honoursLayout,
  facade: facadeLayout,
};

/** Sets any sign: as many sheets as it takes. */
export function layoutSign(ask: KindAsk<SignTemplate>): Laid {
  return LAYOUTS[ask.template.kind].lay(ask);
}

/** What signs of one kind that hang together agree on: each of them is then set with it. */
export function agreeOn(members: readonly KindAsk<SignTemplate>[]): Agreed {
  const [first] = members;
  return first === undefined ? {} : LAYOUTS[first.template.kind].agree(members);
}
