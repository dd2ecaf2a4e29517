import { Boundary } from '../../kit/controls/Boundary.tsx';
import { Side } from '../../kit/controls/Side.tsx';
import { useProject, useView } from '../../kit/session/context.ts';
import { FRAME } from '../../kit/strings/frame.ts';
import { useWords } from '../../kit/strings/language.ts';
import { SIGNS } from '../../kit/strings/signs.ts';
import { EmblemDialog } from './EmblemDialog.tsx';
import { SignInspector } from './SignInspector.tsx';
import { SignList } from './SignList.tsx';
import { SignStage } from './SignStage.tsx';

/** 标牌: every sign of the project, as it will be made. */
export function SignsPlace() {
  const say = useWords(SIGNS);
  const frame = useWords(FRAME);
  const signs = useProject((project) => project.signs);
  const chosen = useView((view) => view.sign);
  const sign = signs.find(({ id }) => id === chosen) ?? signs[0];
  return (
    <>
      <Side which="navigator">
        <SignList chosen={sign?.id ?? null} />
      </Side>
      <main className="work">
        {sign === undefined ? (
          <p className="start-empty">{say('none')}</p>
        ) : (
          <Boundary key={sign.id} what={frame('canvas')}>
            <SignStage sign={sign} />
          </Boundary>
        )}
      </main>
      <Side which="inspector">{sign !== undefined && <SignInspector key={sign.id} sign={sign} />}</Side>
      <Boundary what={frame('dialog')} over>
        <EmblemDialog />
      </Boundary>
    </>
  );
}
