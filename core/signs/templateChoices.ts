import { z } from 'zod';
import { problem, type Problem } from '../problem.ts';
import { type Sign } from '../project/sign.ts';
import { words } from './templateFields.ts';

/** One thing that a template leaves to whoever orders the sign: the ways that it offers, and which is the usual one. */
export type Choice<Key extends string = string> = {
  readonly name: z.infer<typeof words>;
  readonly usual: Key;
  readonly offered: Readonly<Record<Key, z.infer<typeof words>>>;
};

export function choice<const Key extends string>(keys: readonly Key[]) {
  return z.strictObject({ name: words, usual: z.enum(keys), offered: z.record(z.enum(keys), words) });
}

/** What the sign's option of that name says, else the usual way. */
export function chosen<Key extends string>(
  { options }: Sign,
  name: string,
  { usual, offered }: Choice<Key>,
): Key {
  const wanted = options[name];
  const keys = Object.keys(offered) as Key[]; // the record's own keys
  return keys.find((key) => key === wanted) ?? usual;
}

/** A choice of the sign's that its template does not offer. */
export function unknownChoice(
  { options }: Sign,
  choices: Readonly<Record<string, Choice>>,
): Problem<'choice-missing'> | null {
  for (const [name, { offered }] of Object.entries(choices)) {
    const wanted = options[name];
    if (wanted === undefined || (typeof wanted === 'string' && Object.hasOwn(offered, wanted))) continue;
    return problem('choice-missing', { choice: String(wanted), offered: Object.keys(offered).join(' ') });
  }
  return null;
}
