import { useContext, useMemo } from 'react';
import { sayDifferences, type Sides } from '../../../app/compare/sayDifferences.ts';
import { differences } from '../../../core/compare/differences.ts';
import { useWorkbench } from '../../kit/session/context.ts';
import { LanguageContext } from '../../kit/strings/language.ts';

/** What differs between two states of a project, by topic; `same` where nothing does. */
export function Differences({ was, is, same }: Sides & { readonly same: string }) {
  const { library } = useWorkbench();
  const language = useContext(LanguageContext);
  const told = useMemo(() => {
    const { catalogues, signs } = library;
    return sayDifferences(differences(was, is), { was, is }, { language, catalogues, ...signs });
  }, [was, is, library, language]);
  if (told.length === 0) return <p className="tone-faint">{same}</p>;
  return (
    <dl className="differences">
      {told.map(({ heading, lines }) => (
        <div key={heading}>
          <dt>{heading}</dt>
          {lines.map((line) => (
            <dd key={line}>{line}</dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
