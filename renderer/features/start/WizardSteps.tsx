import { type ReactNode } from 'react';
import { type StartingPoint } from '../../../app/bridge/contract.ts';
import { regionMinimum } from '../../../app/library/library.ts';
import { shownArea } from '../../../core/plan/figures.ts';
import { SETTINGS, type Setting } from '../../../core/project/register.ts';
import { useOwn, useValues, useWords } from '../../kit/strings/language.ts';
import { PlanPicture } from '../canvas/PlanPicture.tsx';
import { useWorkbench } from '../../kit/session/context.ts';
import { START } from '../../kit/strings/start.ts';
import { useAnswer } from './useAnswer.ts';
import { type Wish } from './wish.ts';
import { shownLeast } from '../findings/figures.ts';

type Choice<Value> = {
  readonly value: Value;
  readonly name: string;
  readonly text: string;
  readonly more?: string;
  readonly picture?: ReactNode;
};

/** Cards of which one is chosen; arrow keys move as in any group of radio buttons. */
function Choices<Value>({
  label,
  two = false,
  choices,
  chosen,
  change,
}: {
  readonly label: string;
  readonly two?: boolean;
  readonly choices: readonly Choice<Value>[];
  readonly chosen: Value;
  readonly change: (value: Value) => void;
}) {
  // Nothing chosen yet: the keyboard enters at the first.
  const isAny = choices.some(({ value }) => value === chosen);
  const move = (by: number, group: HTMLElement): void => {
    const at = choices.findIndex(({ value }) => value === chosen);
    const to = (at + by + choices.length) % choices.length;
    const next = choices[to];
    if (next === undefined) return;
    change(next.value);
    // The focus goes along, so that it is seen and read out where one is.
    group.querySelectorAll<HTMLElement>('[role=radio]').item(to).focus();
  };
  return (
    <div
      role="radiogroup"
      aria-label={label}
      className={two ? 'choices two' : 'choices'}
      onKeyDown={({ key, currentTarget }) => {
        if (key === 'ArrowRight' || key === 'ArrowDown') move(1, currentTarget);
        if (key === 'ArrowLeft' || key === 'ArrowUp') move(-1, currentTarget);
      }}
    >
      {choices.map(({ value, name, text, more, picture }, at) => (
        <button
          key={name}
          type="button"
          role="radio"
          aria-checked={value === chosen}
          tabIndex={value === chosen || (at === 0 && !isAny) ? 0 : -1}
          className="choice"
          onClick={() => change(value)}
        >
          {picture}
          <b>{name}</b>
          <small>{text}</small>
          {more !== undefined && <small>{more}</small>}
        </button>
      ))}
    </div>
  );
}

/** What the rulebook that will judge a place of that setting asks of its area. */
function useLeastArea(): (setting: Setting) => string {
  const say = useWords(START);
  const word = useValues();
  const { library } = useWorkbench();
  return (setting) => {
    const asked = regionMinimum(library, setting);
    return asked === undefined
      ? say('setting-no-least')
      : say('setting-least', { basis: word('basis', asked.basis), least: shownLeast(asked.least) });
  };
}

export function SettingStep({
  setting,
  tried,
  change,
}: {
  readonly setting: Setting | null;
  readonly tried: boolean;
  readonly change: (setting: Setting) => void;
}) {
  const say = useWords(START);
  const word = useValues();
  const least = useLeastArea();
  const choices = SETTINGS.map((value): Choice<Setting | null> => ({
    value,
    name: word('setting', value),
    text: least(value),
  }));
  return (
    <>
      <Choices
        two
        label={say('step-setting')}
        choices={choices}
        chosen={setting}
        change={(value) => value !== null && change(value)}
      />
      {tried && setting === null ? (
        <small className="tone-fault">{say('setting-required')}</small>
      ) : (
        <p className="field-note">{say('setting-note')}</p>
      )}
    </>
  );
}

export function PlanStep({
  plans,
  plan,
  change,
}: {
  readonly plans: readonly StartingPoint[];
  readonly plan: string | null;
  readonly change: (plan: string | null) => void;
}) {
  const say = useWords(START);
  const own = useOwn();
  const choices: Choice<string | null>[] = [
    ...plans.map(({ id, name, summary, area, rooms }) => ({
      value: id,
      name: own(name),
      text: say('plan-figures', { area: shownArea(area), rooms }),
      more: own(summary),
      picture: <StartingPicture plan={id} />,
    })),
    { value: null, name: say('plan-empty'), text: say('plan-empty-hint') },
  ];
  return <Choices label={say('step-plan')} choices={choices} chosen={plan} change={change} />;
}

/** The very plan that one would start with. */
function StartingPicture({ plan }: { readonly plan: string }) {
  const [house] = useAnswer('startingPlan', { plan });
  return <PlanPicture house={house ?? NO_HOUSE} width={188} height={84} />;
}

const NO_HOUSE = { plan: null, rooms: [] };

export function CheckStep({
  wish,
  plans,
}: {
  readonly wish: Wish;
  readonly plans: readonly StartingPoint[];
}) {
  const say = useWords(START);
  const own = useOwn();
  const word = useValues();
  const least = useLeastArea();
  const plan = plans.find(({ id }) => id === wish.plan);
  const { league, banner, township, village } = wish.place;
  return (
    <>
      <p>{say('check-intro')}</p>
      <dl className="facts">
        <dt>{say('check-place')}</dt>
        <dd>{[league, banner, township, village].filter(Boolean).join(' · ')}</dd>
        <dt>{say('check-setting')}</dt>
        <dd>{wish.setting !== null && `${word('setting', wish.setting)} · ${least(wish.setting)}`}</dd>
        <dt>{say('check-plan')}</dt>
        <dd>{plan === undefined ? say('plan-empty') : `${own(plan.name)} · ${own(plan.summary)}`}</dd>
        <dt>{say('check-signs')}</dt>
        <dd>{say('check-signs-set')}</dd>
        <dt>{say('check-mongolian')}</dt>
        <dd>{say('check-mongolian-note')}</dd>
      </dl>
    </>
  );
}
