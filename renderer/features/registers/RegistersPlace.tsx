import { type ReactNode } from 'react';
import { answersFor } from '../../../core/signs/specification.ts';
import { projectTexts } from '../../../core/signs/projectTexts.ts';
import { recordsOf } from '../../../core/editing/commands/registers.ts';
import { Boundary } from '../../kit/controls/Boundary.tsx';
import { Side } from '../../kit/controls/Side.tsx';
import { useProject, useView, useWorkbench } from '../../kit/session/context.ts';
import { REGISTER_PAGES, type RegisterPage } from '../../kit/session/view.ts';
import { useWords } from '../../kit/strings/language.ts';
import { REGISTERS } from '../../kit/strings/registers.ts';
import { FacadePage } from '../walls/FacadePage.tsx';
import { HonoursWallPage } from '../walls/HonoursWallPage.tsx';
import { NoticePage } from '../walls/NoticePage.tsx';
import { HonoursPage } from './HonoursPage.tsx';
import { MongolianPage } from './MongolianPage.tsx';
import { PeoplePage } from './PeoplePage.tsx';
import { RecordsPage } from './RecordsPage.tsx';
import { RefusedPage } from './RefusedPage.tsx';
import { ServicesPage } from './ServicesPage.tsx';
import { SpecificationPage } from './SpecificationPage.tsx';

/** Each register's page, in the order of the work; a page of its own kind comes in here. */
const PAGES: { readonly [Page in RegisterPage]: () => ReactNode } = {
  people: () => <PeoplePage />,
  services: () => <ServicesPage />,
  admissions: () => (
    <RecordsPage
      name="admissions"
      example={['name', 'kind', 'askedBy', 'basisNumber', 'basisDocument', 'approvalOutcome']}
    />
  ),
  mechanisms: () => (
    <RecordsPage name="mechanisms" example={['name', 'person', 'basisNumber', 'basisDocument']} />
  ),
  posts: () => <RecordsPage name="posts" example={['name', 'kind', 'room', 'people']} />,
  burdens: () => (
    <RecordsPage name="burdens" example={['name', 'kind', 'traces', 'outcome', 'decidedBy', 'decidedOn']} />
  ),
  refused: () => <RefusedPage />,
  honours: () => <HonoursPage />,
  honoursWall: () => <HonoursWallPage />,
  facade: () => <FacadePage />,
  notice: () => <NoticePage />,
  mongolian: () => <MongolianPage />,
  specification: () => <SpecificationPage />,
};

/** 资料: the tables from which boards and walls are filled. */
export function RegistersPlace() {
  const { view, library } = useWorkbench();
  const say = useWords(REGISTERS);
  const shown = useView(({ register }) => register);
  const project = useProject((now) => now);
  const countOf = (page: RegisterPage): number | null => {
    switch (page) {
      case 'honoursWall':
        return project.boards.honours.walls.length;
      case 'facade':
        return project.boards.facade === null ? 0 : 1;
      case 'notice':
        return project.boards.notice?.length ?? null;
      case 'mongolian':
        return projectTexts(project, library.signs.templates).length;
      case 'specification':
        return Object.keys(answersFor(project, {}, library.signs.combinations)).length;
      default:
        return recordsOf(project, page).length;
    }
  };
  return (
    <>
      <Side which="navigator" title={say('title')}>
        <ul className="entries">
          {REGISTER_PAGES.map((page) => (
            <li key={page}>
              <button
                type="button"
                className="entry"
                aria-current={page === shown}
                onClick={() => view.change({ register: page, cell: null })}
              >
                <span className="entry-name">{say(page)}</span>
                <small>{countOf(page)}</small>
              </button>
            </li>
          ))}
        </ul>
      </Side>
      <Boundary key={shown} what={say(shown)}>
        {PAGES[shown]()}
      </Boundary>
    </>
  );
}
