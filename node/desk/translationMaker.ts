import { type Clock, type TranslationMaker } from '../../app/host/ports.ts';
import { success } from '../../core/result.ts';
import { shippedLibrary } from '../library/library.ts';
import { sharedWorkbook, translationWorkbook } from '../writers/translationWorkbook.ts';
import { type DeskShaper } from './deskShaper.ts';

/** Workbooks of the register of translations, of what the window has. */
export function translationMaker(
  clock: Clock,
  shaping: DeskShaper,
  library = shippedLibrary(),
): TranslationMaker {
  return {
    workbook: async ({ project, language, shared }) => {
      const ask = { project, language, library: library.signs, day: clock.today() };
      if (shared) return success(await sharedWorkbook(ask));
      const loaded = shaping();
      if (!loaded.ok) return loaded;
      return success(await translationWorkbook({ ...ask, shaper: loaded.value }));
    },
  };
}
