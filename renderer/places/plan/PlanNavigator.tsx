import { Tabs } from 'antd';
import { useEffect, useState } from 'react';
import { type Level } from '../../../core/project/plan/level.ts';
import { Field } from '../../panels/Field.tsx';
import { useView } from '../../session/context.ts';
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
  const [tab, setTab] = useState('rooms');
  const called = useView(({ field }) => field === 'rooms');
  useEffect(() => {
    if (called) setTab('rooms');
  }, [called]);
  return (
    <>
      <LevelList level={level} />
      <Tabs
        className="side-tabs"
        size="small"
        destroyOnHidden
        activeKey={tab}
        onChange={setTab}
        items={[
          {
            key: 'rooms',
            label: say('rooms'),
            children: (
              <Field name="rooms">
                <RoomList level={level} />
              </Field>
            ),
          },
          { key: 'fixtures', label: say('fixtures'), children: <FixtureList /> },
          { key: 'objects', label: say('objects'), children: <ObjectList level={level} /> },
          { key: 'underlays', label: sayUnderlay('tab'), children: <UnderlayList level={level} /> },
        ]}
      />
    </>
  );
}
