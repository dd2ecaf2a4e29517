import { CATALOGUE_COMMAND } from '../../../app/words/commands/catalogue.ts';
import { sayRefusedMatter } from '../../../app/words/certificates.ts';
import { mayCertify } from '../../../core/policy/mayCertify.ts';
import { readProject } from '../readProject.ts';
import { sayValue } from '../../../app/words/values.ts';
import { say } from '../../../app/words/words.ts';
import { matters, type Matter, type MattersCatalogue } from '../../../core/policy/matters.ts';
import { type PlateEntry } from '../../../core/policy/plates.ts';
import { type ExitCode, type Host } from '../host.ts';
import { flags, refuseWithout, texts } from '../options.ts';
import { command } from '../command.ts';

const OPTIONS = { ...texts('certify', 'project'), ...flags('json') };

/** `paijiang catalogue`: what stands in the catalogues (docs/spec/policy.md). */
export const run = command('catalogue', { options: OPTIONS, moreOperands: true }, async (given, host) => {
  const { operands, values } = given;
  if (values.certify !== undefined)
    return tellCertify(values.certify, { file: values.project, json: values.json === true }, host);
  const words = operands
    .flatMap((word) => word.split(/\s+/u))
    .filter((word) => word !== '')
    .map(plain);
  const holds = (...texts: readonly string[]) =>
    words.every((word) => texts.some((text) => plain(text).includes(word)));
  const all = (await host.library()).catalogues;
  const matching = (catalogue: MattersCatalogue) => {
    return matters(catalogue).filter((matter) => holds(matter.text));
  };
  /** A base or the class stands behind every matter of a class: such finds are told apart, for they say little of one. */
  const byClass = (catalogue: MattersCatalogue) =>
    matters(catalogue).filter(
      (matter) => !holds(matter.text) && holds(matter.text, matter.class, ...matter.bases),
    );
  const found = {
    duties: matching(all.duties),
    assisted: matching(all.assisted),
    byClass: words.length === 0 ? [] : [...byClass(all.duties), ...byClass(all.assisted)],
    plates: all.plates.entries.filter((entry) =>
      holds(entry.name, entry.en, entry.key, ...[...entry.names, ...entry.aliases].map((form) => form.ends)),
    ),
    fields: all.fields.fields.filter((field) => holds(field.zh, field.en, field.key)),
  };
  if (values.json === true) {
    const plates = found.plates.map(({ key, name, en, group, place, cites }) => ({
      key,
      name,
      en,
      group,
      place,
      cites,
    }));
    host.out(`${JSON.stringify({ ...found, plates }, null, 2)}\n`);
    return 0;
  }
  host.out(listed(found, operands.join(' '), host));
  return 0;
});

/** “May the village certify this?”, by the project's own list (requirement CERT-1). */
async function tellCertify(
  asked: string,
  { file, json }: { readonly file: string | undefined; readonly json: boolean },
  host: Host,
): Promise<ExitCode> {
  if (file === undefined) return refuseWithout('--project', 'catalogue', host);
  const { project } = await readProject(file, host);
  const found = mayCertify(asked, project.policy.certificates);
  if (json) {
    host.out(`${JSON.stringify({ asked, ...found }, null, 2)}\n`);
    return 0;
  }
  const tell = (key: keyof typeof CATALOGUE_COMMAND.zh, data = {}) =>
    host.out(`${say(CATALOGUE_COMMAND, host.language, key, data)}\n`);
  const document = 'document' in found ? found.document : '';
  tell(`certify.${found.answer}`, { asked, document });
  if (!('matters' in found)) return 0;
  for (const matter of found.matters) {
    const text = sayRefusedMatter(matter, host.language);
    tell('certify.matter', { text: matter.note === undefined ? text : `${text}（${matter.note}）` });
  }
  return 0;
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

type Found = {
  readonly duties: ReturnType<typeof matters>;
  readonly assisted: ReturnType<typeof matters>;
  /** Matters whose class or its bases have the words, and not they themselves. */
  readonly byClass: readonly Matter[];
  readonly plates: readonly {
    readonly name: string;
    readonly en: string;
    readonly place: PlateEntry['place'];
  }[];
  readonly fields: readonly { readonly zh: string; readonly en: string }[];
};

function listed({ duties, assisted, byClass, plates, fields }: Found, words: string, host: Host): string {
  const { language } = host;
  const word = (key: keyof typeof CATALOGUE_COMMAND.zh, data = {}) =>
    say(CATALOGUE_COMMAND, language, key, data);
  const lines: string[] = [];
  for (const [key, list] of [
    ['duties', duties],
    ['assisted', assisted],
  ] as const) {
    if (list.length > 0) lines.push(`${word(key)}（${list.length}）`);
    let last = '';
    for (const matter of list) {
      if (matter.class !== last)
        lines.push(word('class', { name: matter.class, bases: matter.bases.join('') }));
      last = matter.class;
      lines.push(word('matter', { number: matter.number, text: matter.text }));
    }
  }
  if (plates.length > 0) lines.push(`${word('plates')}（${plates.length}）`);
  for (const plate of plates) {
    const place = plate.place === 'either' ? word('either') : sayValue(language, 'place', plate.place);
    lines.push(word('plate', { name: language === 'zh' ? plate.name : `${plate.en} ${plate.name}`, place }));
  }
  if (fields.length > 0) lines.push(`${word('fields')}（${fields.length}）`);
  for (const field of fields)
    lines.push(word('field', { name: language === 'zh' ? field.zh : `${field.en} ${field.zh}` }));
  if (byClass.length > 0) lines.push(`${word('by-class')}（${byClass.length}）`);
  for (const { names, matters: count } of classesOf(byClass)) {
    lines.push(word('by-class-line', { ...names, count }));
  }
  if (lines.length === 0) lines.push(word('none', { words }));
  return `${lines.join('\n')}\n`;
}

/** The classes behind these matters, in order, with how many matters each has. */
function classesOf(found: readonly Matter[]) {
  const classes = new Map<string, { readonly names: { name: string; bases: string }; matters: number }>();
  for (const matter of found) {
    const key = `${matter.catalogue}/${matter.class}`;
    const known = classes.get(key);
    if (known !== undefined) known.matters += 1;
    else classes.set(key, { names: { name: matter.class, bases: matter.bases.join('') }, matters: 1 });
  }
  return [...classes.values()];
}
