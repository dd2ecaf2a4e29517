import { Progress } from 'antd';
import { useWords } from '../../kit/strings/language.ts';
import { UNDERLAY } from '../../kit/strings/underlay.ts';
import { UNDERLAY_PROBLEMS } from '../../kit/strings/underlayProblems.ts';
import { type Opened } from './useUnderlayPicture.ts';

/** While a picture is opened, and why it could not be. */
export function PictureState({ opened }: { readonly opened: Exclude<Opened, { state: 'open' }> }) {
  const say = useWords(UNDERLAY);
  const sayProblem = useWords(UNDERLAY_PROBLEMS);
  return (
    <div className="picture-state" role="status">
      {opened.state === 'failed' ? (
        <p className="tone-fault">{sayProblem(opened.code)}</p>
      ) : (
        <>
          <p>{say('opening-picture')}</p>
          <Progress percent={Math.round(opened.progress * 100)} showInfo={false} />
        </>
      )}
    </div>
  );
}
