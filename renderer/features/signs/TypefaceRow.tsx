import { Button, Select } from 'antd';
import { type Sign } from '../../../core/project/sign.ts';
import { Field } from '../../kit/controls/Field.tsx';
import { Section } from '../../kit/controls/Section.tsx';
import { useProject, useWorkbench } from '../../kit/session/context.ts';
import { useWords } from '../../kit/strings/language.ts';
import { SIGNS } from '../../kit/strings/signs.ts';
import { setPart } from '../overview/setPart.ts';

/**
 * A typeface that the project chose in place of the shipped Song, on signs that are generally set in Song (FONT-1), and the
 * Mongolian ones with thick and thin strokes that this machine has, by name.
 */
export function TypefaceRow({ sign }: { readonly sign: Sign }) {
  const workbench = useWorkbench();
  const say = useWords(SIGNS);
  const typefaces = useProject((project) => project.typefaces);
  const { mongolian } = typefaces;
  const song = sign.subject.of === 'organisation' ? typefaces.song : null;
  // What comes with the program has names of its own; a file of the machine goes by its contents.
  const offered = workbench.sent.fonts.filter(
    ({ key, scripts }) => scripts.includes('Mong') && key.startsWith('font-'),
  );
  const put = (change: Partial<typeof typefaces>) =>
    setPart(workbench, 'change-typeface', 'typefaces', { ...typefaces, ...change });
  if (song === null && mongolian === null && offered.length === 0) return null;
  const gone = mongolian !== null && offered.every(({ key }) => key !== mongolian.key) ? [mongolian] : [];
  return (
    <Section title={say('typeface')}>
      {song !== null && (
        <Field name="typeface">
          <p>{song.key}</p>
          <Button onClick={() => put({ song: null })}>{say('typeface-song')}</Button>
        </Field>
      )}
      {(offered.length > 0 || gone.length > 0) && (
        <>
          <Select
            className="wide"
            aria-label={say('typeface-mongolian')}
            value={mongolian?.key ?? ''}
            options={[
              { value: '', label: say('typeface-mongolian-shipped') },
              ...offered.map(({ key, family }) => ({ value: key, label: family })),
              ...gone.map(({ key }) => ({ value: key, label: key })),
            ]}
            onChange={(chosen) => {
              const face = offered.find(({ key }) => key === chosen);
              put({ mongolian: face === undefined ? null : { key: face.key, sha256: face.sha256 } });
            }}
          />
          <p className="field-note">{say('typeface-mongolian-note')}</p>
        </>
      )}
    </Section>
  );
}
