import { Boundary } from '../../kit/controls/Boundary.tsx';
import { TourOffer } from '../help/TourOffer.tsx';
import { Side } from '../../kit/controls/Side.tsx';
import { OVERVIEW } from '../../kit/strings/overview.ts';
import { useWords } from '../../kit/strings/language.ts';
import { Confirmations } from './Confirmations.tsx';
import { RegisterPanel } from './RegisterPanel.tsx';
import { Tiles } from './Tiles.tsx';
import { WorkList } from './WorkList.tsx';

/** 总览: what is missing where, and the register of names. */
export function OverviewPlace() {
  const say = useWords(OVERVIEW);
  return (
    <>
      <Side which="navigator" title={say('register')}>
        <RegisterPanel />
      </Side>
      <main className="work">
        <div className="page">
          <TourOffer />
          <Boundary what={say('areas')}>
            <Tiles />
          </Boundary>
          <h2 className="page-title">{say('worklist')}</h2>
          <Boundary what={say('worklist')}>
            <WorkList />
          </Boundary>
        </div>
      </main>
      <Side which="inspector" title={say('confirmations')}>
        <Confirmations />
      </Side>
    </>
  );
}
