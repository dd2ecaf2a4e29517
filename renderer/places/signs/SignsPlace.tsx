import { Side } from '../../frame/Side.tsx';
import { useProject, useView } from '../../session/context.ts';
import { useWords } from '../../strings/language.ts';
import { SIGNS } from '../../strings/signs.ts';
import { EmblemDialog } from './EmblemDialog.tsx';
import { SignInspector } from './SignInspector.tsx';
import { SignList } from './SignList.tsx';
import { SignStage } from './SignStage.tsx';

/** 标牌: every sign of the project, as it will be made. */
export function SignsPlace() {
  const say = useWords(SIGNS);
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
          <SignStage key={sign.id} sign={sign} />
        )}
      </main>
      <Side which="inspector">{sign !== undefined && <SignInspector key={sign.id} sign={sign} />}</Side>
      <EmblemDialog />
    </>
  );
}
