import { Button } from 'antd';
import { type Sign } from '../../../core/project/sign.ts';
import { Field } from '../../kit/controls/Field.tsx';
import { Section } from '../../kit/controls/Section.tsx';
import { useProject, useWorkbench } from '../../kit/session/context.ts';
import { useWords } from '../../kit/strings/language.ts';
import { SIGNS } from '../../kit/strings/signs.ts';
import { setPart } from '../overview/setPart.ts';

/** A typeface that the project chose in place of the shipped Song, on signs that are generally set in Song (FONT-1). */
export function TypefaceRow({ sign }: { readonly sign: Sign }) {
  const workbench = useWorkbench();
  const say = useWords(SIGNS);
  const typefaces = useProject((project) => project.typefaces);
  const { song } = typefaces;
  if (song === null || sign.subject.of !== 'organisation') return null;
  return (
    <Section title={say('typeface')}>
      <Field name="typeface">
        <p>{song.key}</p>
        <Button
          onClick={() => setPart(workbench, 'change-typeface', 'typefaces', { ...typefaces, song: null })}
        >
          {say('typeface-song')}
        </Button>
      </Field>
    </Section>
  );
}
