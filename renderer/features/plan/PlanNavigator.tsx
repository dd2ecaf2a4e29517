import { Tabs } from 'antd';
import { useEffect, useState } from 'react';
import { type Level } from '../../../core/project/plan/level.ts';
import { Field } from '../../kit/controls/Field.tsx';
import { useView } from '../../kit/session/context.ts';
import { useWords } from '../../kit/strings/language.ts';
import { PLAN } from '../../kit/strings/plan.ts';
import { UNDERLAY } from '../../kit/strings/underlay.ts';
import { UnderlayList } from './UnderlayList.tsx';
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
