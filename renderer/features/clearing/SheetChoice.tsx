import { IMPORT_WORDS } from '../../../app/words/imports.ts';
import { PLATE_IMPORT } from '../../kit/strings/plateImport.ts';
import { useWords } from '../../kit/strings/language.ts';
import { type ReadInventory } from './readInventory.ts';
import { SelectRow } from '../../kit/controls/rows.tsx';

/** Which sheet was read, to be changed where there are several; and what of it was not read. */
export function SheetChoice({
  read: { sheet, captions, picturesLeft, pictures },
  change,
}: {
  readonly read: ReadInventory;
  readonly change: (sheet: string) => void;
}) {
  const say = useWords(PLATE_IMPORT);
  const sayImport = useWords(IMPORT_WORDS);
  if (sheet === null) return null;
  const fits = new Set([...sheet.fitting]);
  const notes = [
    sheet.hiddenRows > 0 && sayImport('hidden-rows', { count: sheet.hiddenRows }),
    sheet.hiddenColumns.length > 0 &&
      sayImport('hidden-columns', { columns: sheet.hiddenColumns.join('、') }),
    captions.length > 0 &&
      sayImport('captions', { rows: captions.slice(0, SHOWN).join('、'), count: captions.length }),
    pictures.length > 0 && say('pictures', { count: pictures.length }),
    picturesLeft > 0 && sayImport('pictures-left', { count: picturesLeft }),
    ...sheet.lostPictures
      .slice(0, SHOWN)
      .map(({ row, why }) => sayImport('picture-lost', { row, why: sayImport(`picture-${why}`) })),
  ].filter((note) => note !== false);
  return (
    <fieldset className="import-columns">
      <legend>{say('sheet')}</legend>
      {sheet.sheets.length > 1 ? (
        <SelectRow
          name={say('sheet-read')}
          value={sheet.name}
          options={sheet.sheets.map((name) => ({
            value: name,
            title: name,
            label: fits.has(name) ? say('sheet-fits', { name }) : name,
          }))}
          onChange={change}
        />
      ) : (
        <p className="field-note">{sayImport('sheet', { sheet: sheet.name })}</p>
      )}
      {notes.map((note) => (
        <p className="field-note" key={note}>
          {note}
        </p>
      ))}
    </fieldset>
  );
}

/** Notes of one kind that are shown. */
const SHOWN = 10;
