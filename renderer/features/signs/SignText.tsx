import { writeSign } from '../../../core/editing/commands/signs.ts';
import { isNamed, type Sign } from '../../../core/project/sign.ts';
import { nameOf } from '../../../core/signs/names.ts';
import { CommitInput } from '../../kit/controls/CommitInput.tsx';
import { useProject, useWorkbench } from '../../kit/session/context.ts';
import { useWords } from '../../kit/strings/language.ts';
import { SIGNS } from '../../kit/strings/signs.ts';
import { showTyped } from './typed.ts';

/** The Chinese of a sign: told where it comes from the records, written here where it comes from nowhere else. */
export function ChineseOf({ sign }: { readonly sign: Sign }) {
  const workbench = useWorkbench();
  const say = useWords(SIGNS);
  const project = useProject((now) => now);
  const { subject } = sign;
  if (subject.of === 'label') {
    const write = (zh: string): void => {
      workbench.run('change-sign', writeSign(workbench.project, { sign: sign.id, zh }));
    };
    return (
      <CommitInput
        aria-label={say('chinese')}
        value={subject.text.zh}
        maxLength={60}
        refuse={(text) => (text === '' ? say('required') : null)}
        commit={write}
        typing={(zh) =>
          showTyped(workbench, zh === null ? null : (now) => writeSign(now, { sign: sign.id, zh }))
        }
      />
    );
  }
  const room = subject.of === 'room' ? project.rooms.find(({ id }) => id === subject.room) : undefined;
  const words =
    room !== undefined
      ? [room.name.zh, ...room.functions.map(({ zh }) => zh)].join(' · ')
      : isNamed(subject)
        ? nameOf(project, subject)
        : null;
  return (
    <>
      {words !== null && <p>{words}</p>}
      <small className="note">{say(isNamed(subject) ? 'chinese-from' : 'chinese-records')}</small>
    </>
  );
}
