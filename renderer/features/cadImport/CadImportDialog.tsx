import { useEffect } from 'react';
import { Dialog } from '../../kit/controls/Dialog.tsx';
import { useStore } from '../../kit/session/store.ts';
import { CAD_IMPORT } from '../../kit/strings/cadImport.ts';
import { useWords } from '../../kit/strings/language.ts';
import { cadImport, cadImports } from './cadImport.ts';
import { MappingStep } from './MappingStep.tsx';
import { ReadingStep } from './ReadingStep.tsx';
import { RefusedStep } from './RefusedStep.tsx';

/** From the file to the plan: reading it, saying what is what, looking at what comes of it. */
export function CadImportDialog() {
  const say = useWords(CAD_IMPORT);
  const now = useStore(cadImport, (state) => state);
  // The document is closed: what was going on for it has no purpose any more.
  useEffect(() => () => cadImports.end(), []);
  if (now.stage === 'closed') return null;
  const wide = now.stage === 'mapping';
  return (
    <Dialog
      title={say('title')}
      footer={null}
      onCancel={() => cadImports.end()}
      maskClosable={false}
      keyboard={!wide}
      width={wide ? 'min(1480px, calc(100vw - 32px))' : 520}
      className={wide ? 'cad-dialog' : ''}
      style={wide ? { top: 16 } : {}}
      transitionName=""
    >
      {now.stage === 'reading' && <ReadingStep reading={now} />}
      {now.stage === 'refused' && <RefusedStep refused={now} />}
      {now.stage === 'mapping' && <MappingStep mapping={now} />}
    </Dialog>
  );
}
