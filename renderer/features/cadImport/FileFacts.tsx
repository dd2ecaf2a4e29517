import { useContext } from 'react';
import { Icon } from '../../kit/controls/Icon.tsx';
import { useWorkbench } from '../../kit/session/context.ts';
import { CAD_IMPORT } from '../../kit/strings/cadImport.ts';
import { LanguageContext, useWords } from '../../kit/strings/language.ts';
import { cadImports, type Mapping } from './cadImport.ts';
import { programOf } from './versions.ts';

/** As people know them; TextDecoder has its own names. */
const CODING_NAMES: Readonly<Record<string, string>> = { gb18030: 'GBK', 'utf-8': 'UTF-8', big5: 'Big5' };
const CODINGS = ['gb18030', 'utf-8', 'big5'] as const;

/** What the file says of itself, and what cannot be read of it. */
export function FileFacts({ mapping: { file, coding, contents, converter } }: { readonly mapping: Mapping }) {
  const workbench = useWorkbench();
  const say = useWords(CAD_IMPORT);
  const language = useContext(LanguageContext);
  const { counts, leftOut } = contents;
  const figure = new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en');
  const count = (reason: 'truncated' | 'tangent'): number =>
    leftOut.reduce((sum, one) => sum + (one.reason === reason ? one.count : 0), 0);
  const autoCoding = (): string => {
    const { from, name } = contents.coding;
    if (from === 'chosen') return say('coding-auto');
    return say(`coding-${from}`, { name: CODING_NAMES[name] ?? name });
  };
  return (
    <section className="cad-section">
      <h3>{file.name}</h3>
      <p className="tone-faint">
        {say('version', {
          program: programOf(contents.version) ?? say('version-unknown'),
          lines: figure.format(counts.lines),
          blocks: figure.format(counts.blocks),
          texts: figure.format(counts.texts),
        })}
      </p>
      {converter !== null && <p className="tone-faint">{say('converted', { program: converter })}</p>}
      <label className="cad-row">
        <span>{say('coding')}</span>
        <select
          className="cad-select"
          value={coding ?? ''}
          onChange={(event) =>
            cadImports.start(workbench, file, {
              coding: event.target.value === '' ? null : event.target.value,
              converter,
            })
          }
        >
          <option value="">{autoCoding()}</option>
          {CODINGS.map((name) => (
            <option key={name} value={name}>
              {say(`coding-${name}`)}
            </option>
          ))}
        </select>
      </label>
      {count('truncated') > 0 && <Caution words={say('truncated')} />}
      {count('tangent') > 0 && <Caution words={say('tangent', { count: count('tangent') })} />}
    </section>
  );
}

export function Caution({ words }: { readonly words: string }) {
  return (
    <p className="cad-caution" role="alert">
      <Icon name="caution" size={14} />
      <span>{words}</span>
    </p>
  );
}
