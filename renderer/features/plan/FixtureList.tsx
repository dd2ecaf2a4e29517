import { Input } from 'antd';
import { useState } from 'react';
import { pathOfShape } from '../../../core/plan/symbol.ts';
import {
  FIXTURE_CATEGORIES,
  searchFixtures,
  type FixtureItem,
} from '../../../core/project/plan/fixtureLibrary.ts';
import { useView, useWorkbench } from '../../kit/session/context.ts';
import { useOwn, useWords } from '../../kit/strings/language.ts';
import { PLAN } from '../../kit/strings/plan.ts';

/** The fixture library: search by Chinese or pinyin initials, choose, then click on the plan. */
export function FixtureList() {
  const workbench = useWorkbench();
  const say = useWords(PLAN);
  const [words, setWords] = useState('');
  const found = searchFixtures(workbench.library.fixtures, words);
  const classes =
    words.trim() === ''
      ? FIXTURE_CATEGORIES.map((category) => ({
          category,
          items: found.filter((item) => item.category === category),
        }))
      : [{ category: null, items: found }];
  return (
    <div className="fixture-list">
      <Input
        allowClear
        placeholder={say('fixtures-search')}
        aria-label={say('fixtures-search')}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      {found.length === 0 && <p className="start-empty">{say('fixtures-none')}</p>}
      {classes.map(({ category, items }) => (
        <section key={category ?? 'found'}>
          {category !== null && <h3 className="fixture-class">{say(`category-${category}`)}</h3>}
          <div className="fixture-grid">
            {items.map((item) => (
              <FixtureCard key={item.id} item={item} />
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}

function FixtureCard({ item }: { readonly item: FixtureItem }) {
  const workbench = useWorkbench();
  const own = useOwn();
  const chosen = useView((view) => view.tool === 'fixture' && view.fixture === item.id);
  return (
    <button
      type="button"
      className="fixture-card"
      aria-pressed={chosen}
      title={`${own(item.name)} ${item.width}×${item.depth} mm`}
      onClick={() => workbench.view.change({ tool: 'fixture', fixture: item.id })}
    >
      <Symbol item={item} />
      <span>{own(item.name)}</span>
    </button>
  );
}

/** The same symbol as on the plan. */
function Symbol({ item }: { readonly item: FixtureItem }) {
  const { width, depth } = item;
  const line = Math.max(width / 48, depth / 34);
  return (
    <svg
      viewBox={`${-width / 2} ${-depth / 2} ${width} ${depth}`}
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth={line}
    >
      {item.symbol.map((shape, index) => (
        <path
          key={index}
          d={pathOfShape(shape)
            .map((command) => command.join(' '))
            .join('')}
          opacity={shape.line === 'outline' ? 1 : 0.55}
          fill={shape.fill === 'solid' ? 'currentColor' : 'none'}
        />
      ))}
    </svg>
  );
}
