import { type SignKind, type SignTemplate } from '../../core/signs/template.ts';
import { certificatesLayout } from './certificates/certificates.ts';
import { directoryLayout } from './directory/directory.ts';
import { doorPlateLayout } from './doorPlate/doorPlate.ts';
import { emblemLayout } from './emblem/emblem.ts';
import { facadeLayout } from './facade/facade.ts';
import { guidanceCardsLayout } from './guidanceCards/guidanceCards.ts';
import { guidanceFlowLayout } from './guidanceFlow/guidanceFlow.ts';
import { guidanceTableLayout } from './guidanceTable/guidanceTable.ts';
import { honoursLayout } from './honours/honours.ts';
import { noticeLayout } from './notice/notice.ts';
import { overviewLayout } from './overview/overview.ts';
import { plateLayout } from './plate/plate.ts';
import { smallSignLayout } from './smallSign/smallSign.ts';
import { stripLayout } from './strip/strip.ts';
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
