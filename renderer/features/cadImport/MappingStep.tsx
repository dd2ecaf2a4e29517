import { Button } from 'antd';
import { useCallback, useRef, useState } from 'react';
import { type CadBox } from '../../../core/cad/regions/region.ts';
import { useWorkbench } from '../../kit/session/context.ts';
import { CAD_IMPORT } from '../../kit/strings/cadImport.ts';
import { useWords } from '../../kit/strings/language.ts';
import { BlockTable } from './BlockTable.tsx';
import { type Mapping, cadImports } from './cadImport.ts';
import { CadPreview } from './CadPreview.tsx';
import { type Aim } from './camera.ts';
import { FileFacts } from './FileFacts.tsx';
import { LayerTable } from './LayerTable.tsx';
import { LookResult } from './LookResult.tsx';
import { type Lit } from './messages.ts';
import { RegionTable } from './RegionTable.tsx';
import { overlapping, sheetRegions } from './sheetRegions.ts';
import { TargetChooser } from './TargetChooser.tsx';
import { UnitChooser } from './UnitChooser.tsx';
import { useParts } from './useParts.ts';

/** What the user says at the left; at the right, at once, what would come of it. */
export function MappingStep({ mapping }: { readonly mapping: Mapping }) {
  const workbench = useWorkbench();
  const say = useWords(CAD_IMPORT);
  const [lit, setLit] = useState<Lit | null>(null);
  const [measured, setMeasured] = useState<number | null>(null);
  const [aim, setAim] = useState<Aim | null>(null);
  const [banding, setBanding] = useState(false);
  const seen = useRef<CadBox | null>(null);
  const see = useCallback((box: CadBox) => {
    seen.current = box;
  }, []);
  const parts = useParts(7);
  const hindrance = hindranceOf(mapping);
  const { contents, choice } = mapping;
  return (
    <div className="cad-body">
      <div className="cad-choices" onMouseLeave={() => setLit(null)}>
        {parts > 1 && <FileFacts mapping={mapping} />}
        {parts > 1 && <UnitChooser mapping={mapping} measured={measured} />}
        {parts > 2 && (
          <RegionTable
            mapping={mapping}
            banding={banding}
            setBanding={setBanding}
            takeSeen={() => {
              if (seen.current !== null) sheetRegions.add(workbench, seen.current);
            }}
            show={(box) =>
              setAim({
                places: [
                  { x: box.left, y: box.bottom },
                  { x: box.right, y: box.top },
                ],
              })
            }
          />
        )}
        {parts > 2 && <LayerTable contents={contents} choice={choice} light={setLit} />}
        {parts > 3 && <BlockTable contents={contents} roles={choice.blocks} light={setLit} />}
        {parts > 3 && mapping.look?.whole !== false && <TargetChooser mapping={mapping} />}
      </div>
      <div className="cad-seen">
        {parts > 4 && (
          <CadPreview
            mapping={mapping}
            lit={lit}
            aim={aim}
            measured={setMeasured}
            banding={banding}
            banded={(box) => {
              setBanding(false);
              sheetRegions.add(workbench, box);
            }}
            seen={see}
          />
        )}
        {parts > 5 && <LookResult mapping={mapping} show={(places) => setAim({ places })} />}
      </div>
      <div className="cad-foot">
        <span className="tone-faint">{hindrance === null ? say(hintOf(mapping)) : say(hindrance)}</span>
        <span className="spring" />
        <Button onClick={() => cadImports.end()}>{say('cancel')}</Button>
        <Button type="primary" disabled={hindrance !== null} onClick={() => cadImports.take(workbench)}>
          {say('import')}
        </Button>
      </div>
    </div>
  );
}

function hintOf({ look }: Mapping): 'target-hint' | 'levels-hint' {
  return look?.plan?.made === true && look.plan.levels.length > 1 ? 'levels-hint' : 'target-hint';
}

function hindranceOf({
  choice,
  looking,
  look,
}: Mapping):
  | 'import-why-unit'
  | 'import-why-looking'
  | 'import-why-overlap'
  | 'import-why-region'
  | 'import-why-failed'
  | 'import-why-walls'
  | null {
  if (choice.unit === null) return 'import-why-unit';
  if (looking || look === null) return 'import-why-looking';
  if (!look.whole) {
    if (!look.regions.some(({ taken }) => taken)) return 'import-why-region';
    if (overlapping(look.regions).size > 0) return 'import-why-overlap';
  }
  if (look.plan?.made !== true) return 'import-why-walls';
  return look.plan.failed.length > 0 ? 'import-why-failed' : null;
}
