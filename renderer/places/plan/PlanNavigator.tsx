import { Tabs } from 'antd';
import { type Level } from '../../../core/project/plan/level.ts';
import { useWords } from '../../strings/language.ts';
import { PLAN } from '../../strings/plan.ts';
import { UNDERLAY } from '../../strings/underlay.ts';
import { UnderlayList } from '../../underlay/UnderlayList.tsx';
import { FixtureList } from './FixtureList.tsx';
import { LevelList } from './LevelList.tsx';
import { ObjectList } from './ObjectList.tsx';
import { RoomList } from './RoomList.tsx';

/** Levels and variants, then rooms, fixtures and the list of all objects. */
export function PlanNavigator({ level }: { readonly level: Level }) {
  const say = useWords(PLAN);
  const sayUnderlay = useWords(UNDERLAY);
  return (
    <>
      <LevelList level={level} />
      <Tabs
        className="side-tabs"
        size="small"
        destroyOnHidden
        items={[
          { key: 'rooms', label: say('rooms'), children: <RoomList level={level} /> },
          { key: 'fixtures', label: say('fixtures'), children: <FixtureList /> },
          { key: 'objects', label: say('objects'), children: <ObjectList level={level} /> },
          { key: 'underlays', label: sayUnderlay('tab'), children: <UnderlayList level={level} /> },
        ]}
      />
    </>
  );
}
