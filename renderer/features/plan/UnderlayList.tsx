import { Button } from 'antd';
import { changeUnderlay } from '../../../core/editing/commands/underlays.ts';
import { type Level } from '../../../core/project/plan/level.ts';
import { type Underlay } from '../../../core/project/plan/underlay.ts';
import { actionNamed } from '../actions/actionTable.ts';
import { Icon } from '../../kit/controls/Icon.tsx';
import { useProject, useSession, useWorkbench } from '../../kit/session/context.ts';
import { useStore } from '../../kit/session/store.ts';
import { useWords } from '../../kit/strings/language.ts';
import { UNDERLAY } from '../../kit/strings/underlay.ts';
import { UNDERLAY_PROBLEMS } from '../../kit/strings/underlayProblems.ts';
import { pictureKey, picturesOf } from '../underlay/shownPictures.ts';
import { underlayName, underlaysOf } from '../underlay/underlays.ts';

/** Old plans under the level: put in, picked, shown and hidden. */
export function UnderlayList({ level }: { readonly level: Level }) {
  const workbench = useWorkbench();
  const say = useWords(UNDERLAY);
  const underlays = underlaysOf(
    useProject((now) => now),
    level,
  );
  return (
    <div className="underlays">
      <Button block onClick={() => actionNamed('add-underlay').run(workbench)}>
        {say('add')}
      </Button>
      {underlays.length === 0 ? (
        <p className="start-empty">{say('none')}</p>
      ) : (
        <ul className="entries bleed">
          {underlays.map((underlay) => (
            <Entry key={underlay.id} underlay={underlay} />
          ))}
        </ul>
      )}
      <p className="tone-faint">{say('add-hint')}</p>
    </div>
  );
}

function Entry({ underlay }: { readonly underlay: Underlay }) {
  const workbench = useWorkbench();
  const say = useWords(UNDERLAY);
  const sayProblem = useWords(UNDERLAY_PROBLEMS);
  const name = useProject((project) => underlayName(project, underlay));
  const picked = useSession((session) => session.selection.includes(underlay.id));
  const picture = useStore(picturesOf(workbench).pictures, (now) => now.get(pictureKey(underlay)));
  const { id, shown, source } = underlay;
  return (
    <li>
      <button
        type="button"
        className="entry"
        aria-current={picked}
        title={name}
        onClick={() => workbench.select([id])}
      >
        <span className="entry-name">
          {source.kind === 'pdf' ? `${name} · ${say('page', { page: source.page })}` : name}
        </span>
        {picture?.state === 'loading' ? (
          <small>{`${say('loading')} ${Math.round(picture.progress * 100)}%`}</small>
        ) : picture?.state === 'failed' ? (
          <small className="tone-fault" title={sayProblem(picture.code)}>
            <Icon name="fault" size={14} />
          </small>
        ) : (
          !underlay.calibrated && (
            <small className="tone-caution">
              <Icon name="caution" size={14} />
              {say('uncalibrated')}
            </small>
          )
        )}
      </button>
      <button
        type="button"
        className="quiet-button"
        aria-label={`${say(shown ? 'hide' : 'show')} ${name}`}
        aria-pressed={shown}
        title={say(shown ? 'hide' : 'show')}
        onClick={() =>
          workbench.run('show-underlay', changeUnderlay(workbench.project, { id, to: { shown: !shown } }))
        }
      >
        <Icon name={shown ? 'eye' : 'eyeShut'} size={14} />
      </button>
    </li>
  );
}
