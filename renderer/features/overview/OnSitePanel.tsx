import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { type NoticeBoard, type OnSite } from '../../../core/project/onSite.ts';
import { Field } from '../../kit/controls/Field.tsx';
import { Section } from '../../kit/controls/Section.tsx';
import { useProject, useWorkbench } from '../../kit/session/context.ts';
import { useWords } from '../../kit/strings/language.ts';
import { ON_SITE } from '../../kit/strings/onSite.ts';
import { EightHaves } from './EightHaves.tsx';
import { setPart } from './setPart.ts';
import { DayRow, SwitchRow } from '../../kit/controls/rows.tsx';

const NEW_BOARD: NoticeBoard = { generalPosted: null, financesPosted: null, busyFinances: false };

/** What somebody found on the spot and no plan shows: postings, kiosk, honours, the township's own checklist. */
export function OnSitePanel() {
  const workbench = useWorkbench();
  const say = useWords(ON_SITE);
  const onSite = useProject((project) => project.policy.onSite);
  const [filling, setFilling] = useState(false);
  const board = onSite.noticeBoard;
  const change = (part: Partial<OnSite>): void => {
    const { policy } = workbench.project;
    setPart(workbench, 'change-on-site', 'policy', { ...policy, onSite: { ...policy.onSite, ...part } });
  };
  const posted = (part: Partial<NoticeBoard>): void =>
    change({ noticeBoard: { ...(board ?? NEW_BOARD), ...part } });
  return (
    <Section title={say('title')}>
      <Field name="on-site/board">
        <SwitchRow
          name={say('board')}
          checked={board !== null}
          onChange={(there) => change({ noticeBoard: there ? NEW_BOARD : null })}
        />
      </Field>
      {board !== null && (
        <>
          <Field name="on-site/general">
            <DayRow
              name={say('general')}
              value={board.generalPosted}
              change={(generalPosted) => posted({ generalPosted })}
            />
          </Field>
          <Field name="on-site/finances">
            <DayRow
              name={say('finances')}
              value={board.financesPosted}
              change={(financesPosted) => posted({ financesPosted })}
            />
          </Field>
          <SwitchRow
            name={say('busy')}
            hint={say('busy-hint')}
            checked={board.busyFinances}
            onChange={(busyFinances) => posted({ busyFinances })}
          />
        </>
      )}
      <Field name="on-site/kiosk">
        <Said name={say('kiosk')} value={onSite.kiosk} change={(kiosk) => change({ kiosk })} />
      </Field>
      <Field name="on-site/honours">
        <Said
          name={say('honours')}
          value={onSite.honoursDisplay}
          change={(honoursDisplay) => change({ honoursDisplay })}
        />
      </Field>
      <Field name="on-site/eight">
        <div className="row">
          <span>{say('eight')}</span>
          <Button size="small" onClick={() => setFilling(true)}>
            {say('eight-fill', {
              written: onSite.eightHaves.rows.filter(({ text }) => text.trim() !== '').length,
            })}
          </Button>
        </div>
      </Field>
      {filling && (
        <EightHaves
          list={onSite.eightHaves}
          keep={(eightHaves) => change({ eightHaves })}
          close={() => setFilling(false)}
        />
      )}
    </Section>
  );
}

const ANSWERS = ['yes', 'no', 'unknown'] as const;

/** Yes, no, or nobody has said. */
function Said({
  name,
  value,
  change,
}: {
  readonly name: string;
  readonly value: boolean | null;
  readonly change: (value: boolean | null) => void;
}) {
  const say = useWords(ON_SITE);
  return (
    <div className="row">
      <span>{name}</span>
      <Segmented
        size="small"
        aria-label={name}
        value={value === null ? 'unknown' : value ? 'yes' : 'no'}
        options={ANSWERS.map((answer) => ({ value: answer, label: say(answer) }))}
        onChange={(answer) => change(answer === 'unknown' ? null : answer === 'yes')}
      />
    </div>
  );
}
