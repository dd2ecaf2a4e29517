import { Button } from 'antd';
import { useState } from 'react';
import { useWorkbench } from '../session/context.ts';
import { CAD_IMPORT } from '../strings/cadImport.ts';
import { useWords } from '../strings/language.ts';
import { BlockTable } from './BlockTable.tsx';
import { type Mapping, cadImports } from './cadImport.ts';
import { CadPreview } from './CadPreview.tsx';
import { type Aim } from './camera.ts';
import { FileFacts } from './FileFacts.tsx';
import { LayerTable } from './LayerTable.tsx';
import { LookResult } from './LookResult.tsx';
import { type Lit } from './messages.ts';
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
  const parts = useParts(6);
  const hindrance = hindranceOf(mapping);
  const { contents, choice } = mapping;
  return (
    <div className="cad-body">
      <div className="cad-choices" onMouseLeave={() => setLit(null)}>
        {parts > 1 && <FileFacts mapping={mapping} />}
        {parts > 1 && <UnitChooser mapping={mapping} measured={measured} />}
        {parts > 2 && <LayerTable contents={contents} choice={choice} light={setLit} />}
        {parts > 3 && <BlockTable contents={contents} roles={choice.blocks} light={setLit} />}
        {parts > 3 && <TargetChooser mapping={mapping} />}
      </div>
      <div className="cad-seen">
        {parts > 4 && <CadPreview mapping={mapping} lit={lit} aim={aim} measured={setMeasured} />}
        {parts > 5 && <LookResult mapping={mapping} show={(places) => setAim({ places })} />}
      </div>
      <div className="cad-foot">
        <span className="tone-faint">{hindrance === null ? say('target-hint') : say(hindrance)}</span>
        <span className="spring" />
        <Button onClick={() => cadImports.end()}>{say('cancel')}</Button>
        <Button type="primary" disabled={hindrance !== null} onClick={() => cadImports.take(workbench)}>
          {say('import')}
        </Button>
      </div>
    </div>
  );
}

function hindranceOf({
  choice,
  looking,
  look,
}: Mapping): 'import-why-unit' | 'import-why-looking' | 'import-why-walls' | null {
  if (choice.unit === null) return 'import-why-unit';
  if (looking) return 'import-why-looking';
  return look?.plan?.made === true ? null : 'import-why-walls';
}
