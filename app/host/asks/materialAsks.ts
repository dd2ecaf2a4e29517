import { type Handlers } from '../../bridge/contract.ts';
import { type Desk } from '../desk.ts';
import { addAsset, assetBytes, documentArtwork } from '../assets.ts';
import { fromBase64, toBase64 } from '../../bridge/base64.ts';
import { readInventory } from '../readInventory.ts';
import { readRegister } from '../readRegister.ts';
import { textWorkbook } from '../textWorkbook.ts';
import { failure, success } from '../../../core/result.ts';

/** What comes into a project from other files. */
export function materialAsks(desk: Desk) {
  const { ports } = desk;
  return {
    addAsset: (ask) => addAsset(desk, ask),
    asset: (ask) => assetBytes(desk, ask),
    artwork: (ask) => documentArtwork(desk, ask),
    readInventory: (ask) => readInventory(ask, ports.readWorkbook),
    readRegister: (ask) => readRegister(ask, ports.readWorkbook),
    textWorkbook: async (ask) => success({ bytes: toBase64(await textWorkbook(ask, ports.clock.today())) }),
    translations: async (ask) => {
      const made = await ports.translations.workbook(ask);
      return made.ok ? success({ bytes: toBase64(made.value) }) : made;
    },
    convertDwg: async ({ bytes }) => {
      const made = await ports.convertDwg(fromBase64(bytes));
      if (!made.ok) return failure({ area: 'cad', ...made.problem });
      return success({ bytes: toBase64(made.value.bytes), program: made.value.program });
    },
  } satisfies Partial<Handlers>;
}
