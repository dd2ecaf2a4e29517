import { REGION_KIND_NAMES, REGION_REASON_NAMES } from '../../../app/words/cadRegions.ts';
import { type CadBox } from '../../../core/cad/regions/region.ts';
import { shownArea } from '../../../core/plan/figures.ts';
import { Icon } from '../../kit/controls/Icon.tsx';
import { useWorkbench } from '../../kit/session/context.ts';
import { CAD_IMPORT } from '../../kit/strings/cadImport.ts';
import { useWords } from '../../kit/strings/language.ts';
import { type Mapping } from './cadImport.ts';
import { type SheetRegion } from './messages.ts';
import { overlapping, sheetRegions } from './sheetRegions.ts';
import { QuietButton, ToolButton } from '../../kit/controls/buttons.tsx';

/** The drawings of the sheet: which become levels, and what those are called. */
export function RegionTable({
  mapping: { choice, look, regions: edited },
  banding,
  setBanding,
  takeSeen,
  show,
}: {
  readonly mapping: Mapping;
  readonly banding: boolean;
  readonly setBanding: (banding: boolean) => void;
  /** Takes what of the file is in sight as a region. */
  readonly takeSeen: () => void;
  readonly show: (box: CadBox) => void;
}) {
  const workbench = useWorkbench();
  const say = useWords(CAD_IMPORT);
  if (choice.unit === null || look === null) return null;
  // What was just said shows at once, before it has been tried out.
  const regions = edited ?? (look.whole ? [] : look.regions);
  const clashing = overlapping(regions);
  return (
    <section className="cad-section">
      <h3>{say('regions')}</h3>
      <p className="cad-hint">{say(look.whole ? 'regions-whole' : 'regions-hint')}</p>
      {regions.length > 0 && (
        <ul className="cad-regions" aria-label={say('regions')}>
          {regions.map((region) => (
            <Row key={region.id} region={region} clashes={clashing.has(region.id)} look={look} show={show} />
          ))}
        </ul>
      )}
      <div className="cad-region-tools">
        <QuietButton icon="plus" aria-pressed={banding} onClick={() => setBanding(!banding)}>
          {say('region-draw')}
        </QuietButton>
        <QuietButton title={say('region-seen-hint')} onClick={takeSeen}>
          {say('region-seen')}
        </QuietButton>
        {edited !== null && (
          <QuietButton onClick={() => sheetRegions.again(workbench)}>{say('regions-again')}</QuietButton>
        )}
      </div>
      {banding && (
        <p className="cad-hint" role="status">
          {say('region-draw-hint')}
        </p>
      )}
    </section>
  );
}

function Row({
  region: { box, id, kind, name, reason, taken, title },
  clashes,
  look,
  show,
}: {
  readonly region: SheetRegion;
  readonly clashes: boolean;
  readonly look: NonNullable<Mapping['look']>;
  readonly show: (box: CadBox) => void;
}) {
  const workbench = useWorkbench();
  const say = useWords(CAD_IMPORT);
  const kindName = useWords(REGION_KIND_NAMES);
  const reasonName = useWords(REGION_REASON_NAMES);
  const level = look.plan?.made === true ? look.plan.levels.find((one) => one.region === id) : undefined;
  const failed = look.plan?.failed.some((one) => one.region === id) === true;
  const words = title ?? (reason === 'drawn' ? say('region-drawn') : kindName(kind));
  const note = clashes
    ? say('region-clashes')
    : failed
      ? say('region-empty')
      : level === undefined
        ? reasonName(reason)
        : say(level.target.to === 'level' ? 'region-into' : 'region-new', {
            rooms: level.rooms.length,
            area: shownArea(level.areas.building),
          });
  return (
    <li className="cad-region-row" data-taken={taken}>
      <input
        type="checkbox"
        aria-label={say('region-take', { title: words })}
        checked={taken}
        onChange={({ target }) => sheetRegions.take(workbench, id, target.checked)}
      />
      <button type="button" className="cad-region-title" title={say('show')} onClick={() => show(box)}>
        {words}
      </button>
      {taken ? (
        <input
          className="cad-find cad-region-name"
          key={level?.name ?? ''}
          aria-label={say('region-name', { title: words })}
          defaultValue={name ?? level?.name ?? ''}
          maxLength={40}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            // A name is taken, and nothing is imported yet.
            event.preventDefault();
            event.currentTarget.blur();
          }}
          onBlur={({ target: { value } }) => {
            if (value.trim() !== (name ?? level?.name ?? '')) sheetRegions.rename(workbench, id, value);
          }}
        />
      ) : (
        <span />
      )}
      <ToolButton
        label={say('region-remove', { title: words })}
        onClick={() => sheetRegions.remove(workbench, id)}
      >
        <Icon name="trash" size={14} />
      </ToolButton>
      <small className={clashes || failed ? 'cad-region-note tone-fault' : 'cad-region-note'}>{note}</small>
    </li>
  );
}
