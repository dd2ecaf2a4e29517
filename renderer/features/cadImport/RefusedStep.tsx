import { Button } from 'antd';
import { useContext } from 'react';
import { DXF_PROBLEMS } from '../../../app/words/cad.ts';
import { say as sayIn } from '../../../app/words/words.ts';
import { Icon } from '../../kit/controls/Icon.tsx';
import { useWorkbench } from '../../kit/session/context.ts';
import { CAD_IMPORT } from '../../kit/strings/cadImport.ts';
import { LanguageContext, useWords } from '../../kit/strings/language.ts';
import { saySent } from '../../kit/strings/problems.ts';
import { type CadImport, cadImports } from './cadImport.ts';
import { chooseCadFile } from './chooseFile.ts';

/** Why the file was not read, what to do, and that nothing was changed. */
export function RefusedStep({
  refused: { file, problem },
}: {
  readonly refused: Extract<CadImport, { stage: 'refused' }>;
}) {
  const workbench = useWorkbench();
  const say = useWords(CAD_IMPORT);
  const language = useContext(LanguageContext);
  return (
    <div className="cad-reading" role="alert">
      <p className="cad-refusal">
        <span className="tone-fault">
          <Icon name="fault" />
        </span>
        <b>{say('refused', { file: file.name })}</b>
      </p>
      <p>
        {problem === 'broke'
          ? say('broke')
          : 'area' in problem
            ? saySent(problem, language)
            : sayIn(DXF_PROBLEMS, language, problem.code, problem.data)}
      </p>
      <p className="tone-faint">{say('refused-safe')}</p>
      <div className="wizard-foot">
        <Button onClick={() => cadImports.end()}>{say('close')}</Button>
        <Button type="primary" onClick={() => chooseCadFile(workbench)}>
          {say('choose-other')}
        </Button>
      </div>
    </div>
  );
}
