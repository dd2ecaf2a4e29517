import { useEffect, useState } from 'react';
import { SIGN_GROUPS, type SignGroup } from '../../../core/signs/signSubject.ts';
import { Boundary } from '../../kit/controls/Boundary.tsx';
import { Side } from '../../kit/controls/Side.tsx';
import { useProject, useView } from '../../kit/session/context.ts';
import { FRAME } from '../../kit/strings/frame.ts';
import { useWords } from '../../kit/strings/language.ts';
import { SIGNS } from '../../kit/strings/signs.ts';
import { AddSigns } from './AddSigns.tsx';
import { EmblemDialog } from './EmblemDialog.tsx';
import { ManySigns } from './ManySigns.tsx';
import { SignInspector } from './SignInspector.tsx';
import { SignList } from './SignList.tsx';
import { SignStage } from './SignStage.tsx';

const NONE: ReadonlySet<string> = new Set();

/** 标牌: every sign of the project, as it will be made. */
export function SignsPlace() {
  const say = useWords(SIGNS);
  const frame = useWords(FRAME);
  const signs = useProject((project) => project.signs);
  const chosen = useView((view) => view.sign);
  const [adding, setAdding] = useState<SignGroup | null>(null);
  const called = useView(({ field }) => SIGN_GROUPS.find((group) => field === `add/${group}`) ?? null);
  const finding = useView((view) => view.finding);
  // The walk of findings opens the gallery, and leaves it with the next one.
  useEffect(() => setAdding(null), [finding]);
  useEffect(() => {
    if (called !== null) setAdding(called);
  }, [called]);
  const sign = signs.find(({ id }) => id === chosen) ?? signs[0];
  const [ticked, tick] = useState<ReadonlySet<string>>(new Set());
  const field = useView((view) => view.field);
  // What is called for is a field of one sign.
  useEffect(() => {
    if (field !== null) tick(new Set());
  }, [field]);
  const many = signs.filter(({ id }) => ticked.has(id));
  const together = many.length > 1 && sign !== undefined && ticked.has(sign.id);
  return (
    <>
      <Side which="navigator">
        <SignList chosen={sign?.id ?? null} ticked={together ? ticked : NONE} tick={tick} add={setAdding} />
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
      <Side which="inspector">
        {together ? (
          <ManySigns key={many.map(({ id }) => id).join(' ')} signs={many} />
        ) : (
          sign !== undefined && <SignInspector key={sign.id} sign={sign} tick={tick} />
        )}
      </Side>
      <Boundary what={frame('dialog')} over>
        <EmblemDialog />
        {adding !== null && <AddSigns group={adding} close={() => setAdding(null)} />}
      </Boundary>
    </>
  );
}
