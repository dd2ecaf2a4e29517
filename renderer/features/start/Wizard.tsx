import { Button, Steps } from 'antd';
import { useState } from 'react';
import { Dialog } from '../../kit/controls/Dialog.tsx';
import { useWorkbench } from '../../kit/session/context.ts';
import { useWords } from '../../kit/strings/language.ts';
import { START } from '../../kit/strings/start.ts';
import { openAnswer } from './opening.ts';
import { PlaceStep } from './PlaceStep.tsx';
import { CheckStep, PlanStep, SettingStep } from './WizardSteps.tsx';
import { useAnswer } from './useAnswer.ts';
import { lackingIn, type PlaceNames, type Wish } from './wish.ts';

const STEPS = ['place', 'plan', 'check'] as const;
const NOWHERE: PlaceNames = { league: '', banner: '', township: '', village: '' };

/** Register of names with 农区/牧区 → starting plan → the standard sign set, in one go. */
export function Wizard({ close }: { readonly close: () => void }) {
  const workbench = useWorkbench();
  const say = useWords(START);
  const [answer] = useAnswer('startingPlans', {});
  const plans = answer?.plans ?? [];
  const [at, setAt] = useState(0);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [wish, setWish] = useState<Wish>({ place: NOWHERE, setting: null, plainName: null, plan: null });
  const [planTouched, setPlanTouched] = useState(false);
  const chosen = planTouched
    ? wish
    : {
        ...wish,
        plan:
          plans.find(({ settings }) => wish.setting !== null && settings.includes(wish.setting))?.id ?? null,
      };
  const step = STEPS[at] ?? 'check';

  const forward = async (): Promise<void> => {
    const { setting } = wish;
    if (setting === null || lackingIn(wish).length > 0) return setTried(true);
    if (step !== 'check') return setAt(at + 1);
    setBusy(true);
    const done = await openAnswer(
      workbench,
      workbench.host.ask('newProject', {
        register: registerOf(wish.place),
        setting,
        plan: chosen.plan,
      }),
      'plan',
    );
    if (!done) setBusy(false);
    return undefined;
  };

  return (
    <Dialog
      width={720}
      style={{ top: 24 }}
      title={say('wizard-title')}
      onCancel={close}
      // What was typed does not go by a key that also closes a list of suggestions.
      keyboard={wish.place === NOWHERE}
      maskClosable={false}
      footer={
        <div className="wizard-foot">
          {at > 0 && <Button onClick={() => setAt(at - 1)}>{say('back')}</Button>}
          <Button type="primary" loading={busy} onClick={() => void forward()}>
            {say(step === 'check' ? 'create' : 'next')}
          </Button>
        </div>
      }
    >
      <Steps
        className="wizard-steps"
        size="small"
        current={at}
        items={STEPS.map((name) => ({ title: say(`step-${name}`) }))}
      />
      <form
        className="wizard-body"
        onSubmit={(event) => {
          event.preventDefault();
          void forward();
        }}
      >
        {step === 'place' && (
          <>
            <PlaceStep wish={wish} tried={tried} change={(part) => setWish({ ...wish, ...part })} />
            <SettingStep
              setting={wish.setting}
              tried={tried}
              change={(setting) => setWish({ ...wish, setting })}
            />
          </>
        )}
        {step === 'plan' && (
          <PlanStep
            plans={plans}
            plan={chosen.plan}
            change={(plan) => {
              setPlanTouched(true);
              setWish({ ...wish, plan });
            }}
          />
        )}
        {step === 'check' && <CheckStep wish={chosen} plans={plans} />}
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}

function registerOf({ league, banner, township, village }: PlaceNames) {
  const name = (zh: string) => ({ zh: zh.trim(), mn: null });
  return {
    ...(league.trim() === '' ? {} : { league: league.trim() }),
    banner: name(banner),
    township: name(township),
    village: name(village),
  };
}
