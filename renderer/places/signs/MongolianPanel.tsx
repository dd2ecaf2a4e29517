import { command } from '../../../core/editing/command.ts';
import { type Sign } from '../../../core/project/sign.ts';
import { MongolianEditor } from '../../panels/MongolianEditor.tsx';
import { Section } from '../../panels/Section.tsx';
import { useProject, useWorkbench } from '../../session/context.ts';
import { useWords } from '../../strings/language.ts';
import { MONGOLIAN } from '../../strings/mongolian.ts';
import { mongolianOfSubject, putMongolian } from './mongolianOf.ts';

/** The Mongolian of what the sign is about. */
export function MongolianPanel({ sign }: { readonly sign: Sign }) {
  const workbench = useWorkbench();
  const say = useWords(MONGOLIAN);
  const mn = useProject((project) => mongolianOfSubject(project, sign.subject));
  if (mn === undefined) return null;
  return (
    <Section title={say('mongolian')}>
      <MongolianEditor
        mn={mn}
        put={(step, next) =>
          workbench.run(
            step,
            command(workbench.project, (draft) => {
              putMongolian(draft, sign.subject, next);
              return undefined;
            }),
          )
        }
      />
    </Section>
  );
}
