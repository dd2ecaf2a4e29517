import { Button } from 'antd';
import { clearEmblem } from '../../../core/editing/commands/emblems.ts';
import { type EmblemSlot } from '../../../core/project/emblems.ts';
import { Icon } from '../../kit/controls/Icon.tsx';
import { Section } from '../../kit/controls/Section.tsx';
import { ChooseFiles } from '../../kit/controls/ChooseFiles.tsx';
import { useProject, useWorkbench } from '../../kit/session/context.ts';
import { useStore } from '../../kit/session/store.ts';
import { EMBLEM } from '../../kit/strings/emblem.ts';
import { useWords } from '../../kit/strings/language.ts';
import { ARTWORK_FILES, emblemSupply, readEmblem } from './emblemSupply.ts';

/** What official artwork a slot holds and who supplied it. */
export function EmblemPanel({ slot }: { readonly slot: EmblemSlot }) {
  const workbench = useWorkbench();
  const say = useWords(EMBLEM);
  const emblem = useProject((project) => project.emblems[slot]);
  const asset = useProject((project) => project.assets.find(({ sha256 }) => sha256 === emblem?.asset));
  const reading = useStore(emblemSupply, (supply) => supply?.slot === slot && supply.state === 'reading');
  const take = ([file]: readonly File[]): void => {
    if (file !== undefined) void readEmblem(workbench, slot, file);
  };
  return (
    <Section title={say('title')}>
      {emblem === null ? (
        <p className="field-note">{say('hint')}</p>
      ) : (
        <div className="supplied">
          <Icon name="good" />
          <div>
            <b>{asset?.fileName}</b>
            <small>{say('supplied', { by: emblem.supplied.by, on: emblem.supplied.on })}</small>
            {emblem.supplied.document !== undefined && (
              <small>{say('document', { document: emblem.supplied.document })}</small>
            )}
          </div>
        </div>
      )}
      <div className="button-line">
        <ChooseFiles words={say(emblem === null ? 'choose' : 'replace')} accept={ARTWORK_FILES} take={take} />
        {emblem !== null && (
          <Button onClick={() => workbench.run('remove-emblem', clearEmblem(workbench.project, slot))}>
            {say('remove')}
          </Button>
        )}
      </div>
      {reading && (
        <p className="field-note" role="status">
          {say('reading')}
        </p>
      )}
    </Section>
  );
}
