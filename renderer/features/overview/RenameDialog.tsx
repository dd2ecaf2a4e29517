import { Button, Checkbox } from 'antd';
import { type ReactNode, useContext, useMemo, useState } from 'react';
import { renamedFiles } from '../../../app/signs/renamedFiles.ts';
import { sayTyped } from '../../../app/signs/sayTyped.ts';
import { followingAtFirst, reachOf, rename, type Renaming } from '../../../core/editing/commands/rename.ts';
import { Dialog } from '../../kit/controls/Dialog.tsx';
import { useProject, useWorkbench } from '../../kit/session/context.ts';
import { useStore } from '../../kit/session/store.ts';
import { LanguageContext, useWords } from '../../kit/strings/language.ts';
import { RENAMING } from '../../kit/strings/renaming.ts';
import { renamingAsked } from '../scene/renaming.ts';
import { shortName } from '../../../core/signs/shortName.ts';

/** What a new name reaches, before it is taken: names, typed texts to be ticked, signs, Mongolian, files. */
export function RenameDialog() {
  const renaming = useStore(renamingAsked, (now) => now);
  return renaming === null ? null : <Asking key={JSON.stringify(renaming)} renaming={renaming} />;
}

/** As many names of files as somebody reads. */
const MOST_FILES = 12;

function Asking({ renaming }: { readonly renaming: Renaming }) {
  const workbench = useWorkbench();
  const say = useWords(RENAMING);
  const language = useContext(LanguageContext);
  const project = useProject((now) => now);
  const { templates } = workbench.library.signs;
  const [ticked, setTicked] = useState<ReadonlySet<string> | null>(null);
  const reach = useMemo(
    () => reachOf(project, renaming, templates, ticked ?? undefined),
    [project, renaming, templates, ticked],
  );
  const first = useMemo(() => reachOf(project, renaming, templates), [project, renaming, templates]);
  const close = (): void => renamingAsked.set(null);
  if (!first.ok) return null;
  const { typed } = first.value;
  // With these ticks a field may be too long: the question stays, and taking it says why.
  const { names, signs, unsigned, after } = reach.ok ? reach.value : first.value;
  const follow = ticked ?? followingAtFirst(typed);
  const files = renamedFiles(project, after, templates);
  const [head] = names;
  return (
    <Dialog
      width={760}
      title={head === undefined ? say('title-seal') : say('title', { from: head.from, to: head.to })}
      okText={follow.size === 0 ? say('ok-alone') : say('ok', { count: follow.size })}
      onOk={() => {
        if (workbench.run('rename', rename(workbench.project, renaming, follow))) close();
      }}
      onCancel={close}
    >
      <p className="field-note">{say('note')}</p>
      {typed.length > 0 && (
        <Part
          title={say('typed', { count: typed.length, ticked: follow.size })}
          open
          tools={
            <>
              <Button size="small" onClick={() => setTicked(new Set(typed.map(({ at }) => at.key)))}>
                {say('all')}
              </Button>
              <Button size="small" onClick={() => setTicked(new Set())}>
                {say('none')}
              </Button>
            </>
          }
        >
          <p className="field-note">{say('typed-note')}</p>
          <ul className="rename-list">
            {typed.map(({ at, to }) => (
              <li key={at.key}>
                <Checkbox
                  checked={follow.has(at.key)}
                  onChange={({ target }) => {
                    const next = new Set(follow);
                    if (target.checked) next.add(at.key);
                    else next.delete(at.key);
                    setTicked(next);
                  }}
                >
                  <small className="tone-faint">{sayTyped({ project, templates, language }, at)}</small>
                  <span>{say('arrow', { from: at.text, to })}</span>
                </Checkbox>
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Part title={say('names', { count: names.length })} open={typed.length === 0}>
        <Lines lines={names.map(({ from, to }) => say('arrow', { from, to }))} />
        {head?.subject === null && <p className="field-note">{say('papers')}</p>}
      </Part>
      {signs.length > 0 && (
        <Part title={say('signs', { count: signs.length })}>
          <p className="rename-signs">
            {project.signs
              .filter(({ id }) => signs.includes(id))
              .map((sign) => shortName(project, sign, templates))
              .join('、')}
          </p>
        </Part>
      )}
      {unsigned.length > 0 && (
        <Part title={say('unsigned', { count: unsigned.length })} open>
          <p className="field-note tone-caution">{say('unsigned-note')}</p>
          <Lines lines={unsigned.map(({ zh }) => zh)} />
        </Part>
      )}
      {files.length > 0 && (
        <Part title={say('files', { count: files.length })}>
          <Lines
            lines={[
              ...files.slice(0, MOST_FILES).map((pair) => say('arrow', pair)),
              ...(files.length > MOST_FILES ? [say('files-more', { count: files.length - MOST_FILES })] : []),
            ]}
          />
        </Part>
      )}
    </Dialog>
  );
}

function Part({
  title,
  open = false,
  tools,
  children,
}: {
  readonly title: string;
  readonly open?: boolean;
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <details className="rename-part" open={open}>
      <summary>{title}</summary>
      {tools !== undefined && <div className="rename-tools">{tools}</div>}
      {children}
    </details>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul className="rename-list">
      {[...new Set(lines)].map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
