import { Segmented } from 'antd';
import { type Dimension, type Note } from '../../../../core/project/plan/annotation.ts';
import { Section } from '../../../kit/controls/Section.tsx';
import { useWords } from '../../../kit/strings/language.ts';
import { PLAN } from '../../../kit/strings/plan.ts';
import { useChange } from './LoosePanels.tsx';
import { LockRow } from './LockRow.tsx';
import { FigureRow, TextRow } from '../../../kit/controls/rows.tsx';

type Annotation =
  | { readonly table: 'notes'; readonly note: Note }
  | { readonly table: 'dimensions'; readonly dimension: Dimension };

export function AnnotationPanel(annotation: Annotation) {
  return annotation.table === 'notes' ? (
    <NotePanel note={annotation.note} />
  ) : (
    <DimensionPanel dimension={annotation.dimension} />
  );
}

function NotePanel({ note }: { readonly note: Note }) {
  const say = useWords(PLAN);
  const change = useChange('notes', note.id);
  return (
    <Section title={say('notes')}>
      <TextRow
        name={say('text')}
        value={note.text}
        maxLength={400}
        commit={(text) => text !== '' && change({ text })}
      />
      <Segmented
        block
        aria-label={say('size')}
        value={note.size}
        options={([3.5, 5, 7] as const).map((size) => ({ value: size, label: say(`size-${size}`) }))}
        onChange={(size) => change({ size })}
      />
      <LockRow id={note.id} locked={note.locked} />
    </Section>
  );
}

function DimensionPanel({ dimension }: { readonly dimension: Dimension }) {
  const say = useWords(PLAN);
  const { from, to } = dimension;
  return (
    <Section title={say('dimensions')}>
      <FigureRow
        name={say('length')}
      >{`${Math.round(Math.hypot(to.x - from.x, to.y - from.y))} mm`}</FigureRow>
      <LockRow id={dimension.id} locked={dimension.locked} />
    </Section>
  );
}
