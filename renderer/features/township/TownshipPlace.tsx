import { useWords } from '../../kit/strings/language.ts';
import { TOWNSHIP } from '../../kit/strings/township.ts';
import { TownshipBar } from './TownshipBar.tsx';

/** 全乡镇: the villages of a folder in one table. */
export function TownshipPlace() {
  const say = useWords(TOWNSHIP);
  return (
    <main className="work township">
      <TownshipBar />
      <div className="page flush">
        <p className="tone-faint">{say('empty')}</p>
      </div>
    </main>
  );
}
