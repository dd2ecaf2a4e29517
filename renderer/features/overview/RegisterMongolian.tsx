import { useState } from 'react';
import { Icon } from '../../kit/controls/Icon.tsx';
import { MongolianEditor } from '../../kit/controls/MongolianEditor.tsx';
import { Section } from '../../kit/controls/Section.tsx';
import { useProject, useWorkbench } from '../../kit/session/context.ts';
import { useWords } from '../../kit/strings/language.ts';
import { OVERVIEW } from '../../kit/strings/overview.ts';
import { setPart } from './setPart.ts';

const PLACES = ['banner', 'township', 'village'] as const;

/** Mongolian of the three names of the register, each folded out to be entered and signed for. */
export function RegisterMongolian() {
  const workbench = useWorkbench();
  const say = useWords(OVERVIEW);
  const register = useProject((project) => project.register);
  const [open, setOpen] = useState<(typeof PLACES)[number] | null>(null);
  return (
    <Section title={say('mongolian')}>
      {PLACES.map((place) => {
        const { zh, mn } = register[place];
        const proof = mn?.proof ?? null;
        return (
          <div key={place}>
            <button
              type="button"
              className="confirmation fold"
              aria-expanded={open === place}
              onClick={() => setOpen(open === place ? null : place)}
            >
              <span className={proof === null ? 'tone-caution' : 'tone-good'}>
                <Icon name={proof === null ? 'caution' : 'good'} />
              </span>
              <span>{zh}</span>
              <small className="tone-faint">
                {mn === null
                  ? say('mongolian-none')
                  : proof === null
                    ? say('mongolian-unproofed')
                    : say('mongolian-proofed', { by: proof.by, on: proof.on })}
              </small>
              <Icon name={open === place ? 'up' : 'down'} size={14} />
            </button>
            {open === place && (
              <MongolianEditor
                of={zh}
                mn={mn}
                put={(step, next) =>
                  setPart(workbench, step, 'register', { ...register, [place]: { zh, mn: next } })
                }
              />
            )}
          </div>
        );
      })}
    </Section>
  );
}
