import { Button, Progress } from 'antd';
import { CAD_IMPORT } from '../../kit/strings/cadImport.ts';
import { useWords } from '../../kit/strings/language.ts';
import { type CadImport, cadImports } from './cadImport.ts';

/** How far, how fast, what; and a way out that works at once. */
export function ReadingStep({
  reading: { file, share, entities, since, converting },
}: {
  readonly reading: Extract<CadImport, { stage: 'reading' }>;
}) {
  const say = useWords(CAD_IMPORT);
  const rate = Math.round(entities / Math.max(0.1, (performance.now() - since) / 1000));
  return (
    <div className="cad-reading" role="status">
      <p>{say('reading', { file: file.name })}</p>
      <Progress percent={Math.floor(share * 100)} />
      <p className="tone-faint">
        {converting
          ? say('reading-dwg')
          : entities === 0
            ? say('reading-start')
            : say('reading-what', { entities, rate: roundRate(rate) })}
      </p>
      <div className="wizard-foot">
        <Button onClick={() => cadImports.end()}>{say('cancel')}</Button>
      </div>
    </div>
  );
}

/** Figures that jump about in every place tell nothing. */
function roundRate(rate: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, rate))) - 1);
  return Math.round(rate / step) * step;
}
