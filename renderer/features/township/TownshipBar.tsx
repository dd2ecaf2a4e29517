import { Button, Input, Segmented, Select } from 'antd';
import { type Answer } from '../../../app/bridge/contract.ts';
import { Icon } from '../../kit/controls/Icon.tsx';
import { ToolButton } from '../../kit/controls/buttons.tsx';
import { useWorkbench } from '../../kit/session/context.ts';
import { useStore } from '../../kit/session/store.ts';
import { useWords } from '../../kit/strings/language.ts';
import { TOWNSHIP } from '../../kit/strings/township.ts';
import { BatchButton } from './batch/BatchButton.tsx';
import { FILTERS } from './columns.ts';
import { MakeLedgers } from './MakeLedgers.tsx';
import { UndoMany } from './UndoMany.tsx';
import { UpwardPapers } from './UpwardPapers.tsx';
import { readTownship, township } from './villages.ts';

type Folders = Answer<'townshipFolders'>['folders'];

/** Which villages are looked at, and what can be done with them; each button of its own kind is a file of its own. */
export function TownshipBar({
  folders,
  shown,
  chosen,
  compare,
  take,
}: {
  readonly folders: Folders;
  readonly shown: number;
  /** Handles of those that are listed and ticked. */
  readonly chosen: readonly string[];
  readonly compare: () => void;
  readonly take: () => void;
}) {
  const say = useWords(TOWNSHIP);
  const { sought, filter, shows, villages, reading } = useStore(township, (now) => now);
  const read = villages.filter(({ row }) => row !== null).length;
  return (
    <>
      <div className="work-bar township-bar" role="toolbar" aria-label={say('title')}>
        <b>{say('title')}</b>
        <FolderChoice folders={folders} />
        <span className="spring" />
        <Button disabled={chosen.length !== 2} title={say('compare-hint')} onClick={compare}>
          {say('compare')}
        </Button>
        <UpwardPapers chosen={chosen} />
        <MakeLedgers />
        <BatchButton />
        <UndoMany />
        <Button type="primary" disabled={chosen.length === 0} title={say('take-hint')} onClick={take}>
          {chosen.length === 0 ? say('take') : say('take-count', { count: chosen.length })}
        </Button>
      </div>
      <div className="work-bar township-bar">
        <span className="quiet" role="status">
          {reading
            ? say('reading', { read, all: villages.length })
            : shown === villages.length
              ? say('count', { all: villages.length })
              : say('count-shown', { shown, all: villages.length })}
        </span>
        <span className="spring" />
        <Input
          className="register-search"
          prefix={<Icon name="search" size={14} />}
          aria-label={say('search')}
          placeholder={say('search')}
          value={sought}
          onChange={({ target }) => township.change({ sought: target.value })}
        />
        <Select
          className="township-filter"
          aria-label={say('filter')}
          value={filter}
          options={FILTERS.map((value) => ({ value, label: say(`filter-${value}`) }))}
          onChange={(to) => township.change({ filter: to })}
        />
        <Segmented
          aria-label={say('view')}
          value={shows}
          options={(['table', 'charts'] as const).map((value) => ({ value, label: say(`view-${value}`) }))}
          onChange={(to) => township.change({ shows: to })}
        />
      </div>
    </>
  );
}

/** The folder: of those at hand, or by the desktop's own dialog. */
function FolderChoice({ folders }: { readonly folders: Folders }) {
  const workbench = useWorkbench();
  const say = useWords(TOWNSHIP);
  const folder = useStore(township, (now) => now.folder);
  const choose = async (): Promise<void> => {
    const chosen = await workbench.host.ask('chooseFolder', {});
    if (!chosen.ok) return workbench.hostRefused(chosen.problem);
    if (chosen.value.folder !== null) await readTownship(workbench, chosen.value.folder);
    return undefined;
  };
  const known = folders.map(({ handle, name, files }) => ({
    value: handle,
    label: say('folder-files', { name: lastPart(name), files }),
    title: name,
  }));
  const isElsewhere = folder !== null && !folders.some(({ handle }) => handle === folder.handle);
  return (
    <>
      <Select
        className="township-folder"
        aria-label={say('folder')}
        value={folder?.handle ?? null}
        options={
          isElsewhere
            ? [{ value: folder.handle, label: lastPart(folder.name), title: folder.name }, ...known]
            : known
        }
        onChange={(handle) => {
          const to = folders.find((each) => each.handle === handle);
          if (to !== undefined) void readTownship(workbench, { handle, name: to.name });
        }}
      />
      {workbench.greeting.edition === 'desktop' && (
        <Button onClick={() => void choose()}>{say('choose-folder')}</Button>
      )}
      <ToolButton
        disabled={folder === null}
        onClick={() => {
          if (folder !== null) void readTownship(workbench, folder);
        }}
      >
        {say('again')}
      </ToolButton>
    </>
  );
}

/** The folder's own name: the path to it stands in the title. */
function lastPart(path: string): string {
  return path.split(/[\\/]/).findLast((part) => part !== '') ?? path;
}
