import { type MouseEvent, useContext, useEffect, useRef, useState } from 'react';
import { Dialog } from '../../kit/controls/Dialog.tsx';
import { QuietButton } from '../../kit/controls/buttons.tsx';
import { useView, useWorkbench } from '../../kit/session/context.ts';
import { MANUAL_PAGES } from '../../kit/session/view.ts';
import { HELP } from '../../kit/strings/help.ts';
import { LanguageContext, useWords } from '../../kit/strings/language.ts';
import { loadManual, type Page, searchManual } from './manual.ts';

/** The manual beside the work: it covers no button that its steps name for long, and takes no keys but its own. */
export function ManualPanel() {
  const workbench = useWorkbench();
  const say = useWords(HELP);
  const language = useContext(LanguageContext);
  const shown = useView(({ manual }) => manual);
  const [pages, setPages] = useState<readonly Page[]>([]);
  const [words, setWords] = useState('');
  const [large, setLarge] = useState<{ readonly src: string; readonly alt: string } | null>(null);
  const [before, setBefore] = useState<readonly string[]>([]);
  const heading = useRef<HTMLHeadingElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const [passage, setPassage] = useState('');
  const open = shown !== null;
  useEffect(() => {
    let here = true;
    if (open) void loadManual(language).then((read) => (here ? setPages(read) : undefined));
    return () => {
      here = false;
    };
  }, [language, open]);
  // In a language without this page, its first one: a job from beginning to end.
  const page = pages.find(({ name }) => name === shown) ?? pages.find(({ name }) => name === MANUAL_PAGES[0]);
  // Closed, it gives the focus back to where it came from.
  useEffect(() => {
    if (!open) return undefined;
    const from = document.activeElement;
    return () => {
      if (document.activeElement === document.body && from instanceof HTMLElement) from.focus();
    };
  }, [open]);
  const read = open ? page?.name : undefined;
  useEffect(() => {
    if (read !== undefined) heading.current?.focus();
  }, [read]);
  // A hit opens at its passage, which stays marked until another page is gone to.
  useEffect(() => {
    const blocks = [...(body.current?.querySelectorAll('h2, h3, p, li, tr') ?? [])];
    for (const block of blocks) block.classList.remove('manual-passage');
    if (passage === '') return;
    const at = blocks.find(({ textContent }) => plain(textContent).includes(plain(passage)));
    at?.classList.add('manual-passage');
    at?.scrollIntoView({ block: 'center' });
  }, [passage, read]);
  if (!open) return null;

  const close = (): void => workbench.view.change({ manual: null });
  const go = (name: string, to = ''): void => {
    const known = MANUAL_PAGES.find((one) => one === name);
    if (known === undefined) return;
    if (page !== undefined) setBefore([...before, page.name]);
    setWords('');
    setPassage(to);
    workbench.view.change({ manual: known });
  };
  const back = (): void => {
    const last = MANUAL_PAGES.find((one) => one === before.at(-1));
    setBefore(before.slice(0, -1));
    setPassage('');
    if (last !== undefined) workbench.view.change({ manual: last });
  };
  const follow = (event: MouseEvent): void => {
    const picture =
      event.target instanceof Element
        ? event.target.closest('.manual-picture')?.querySelector('img')
        : undefined;
    if (picture instanceof HTMLImageElement) setLarge({ src: picture.src, alt: picture.alt });
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const name = /^([\w-]+)\.md$/.exec(link?.getAttribute('href') ?? '')?.[1];
    event.preventDefault();
    if (name !== undefined) go(name);
  };
  const found = searchManual(pages, words);
  return (
    <>
      <aside
        className="manual"
        aria-label={say('manual')}
        onKeyDown={(event) => {
          // While an input method composes, Esc is its own.
          if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
          event.stopPropagation();
          close();
        }}
      >
        <header className="manual-head">
          <QuietButton icon="left" label={say('back')} disabled={before.length === 0} onClick={back} />
          <input
            type="search"
            aria-label={say('search')}
            placeholder={say('search')}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
          <QuietButton icon="print" label={say('print')} onClick={() => window.print()} />
          <QuietButton icon="close" label={say('close')} onClick={close} />
        </header>
        {words.trim() !== '' && (
          <ul className="manual-found">
            {found.length === 0 && <li className="manual-none">{say('none')}</li>}
            {found.map(({ page: { name, title }, before: left, hit, after }) => (
              <li key={name}>
                <button type="button" onClick={() => go(name, hit)}>
                  <b>{title}</b>
                  <small>
                    {left}
                    <mark>{hit}</mark>
                    {after}
                  </small>
                </button>
              </li>
            ))}
          </ul>
        )}
        <div className="manual-body">
          <details className="manual-contents">
            <summary>{say('contents')}</summary>
            <ul>
              {MANUAL_PAGES.flatMap((name) => pages.filter((one) => one.name === name)).map(
                ({ name, title }) => (
                  <li key={name}>
                    <button type="button" aria-current={name === page?.name} onClick={() => go(name)}>
                      {title}
                    </button>
                  </li>
                ),
              )}
            </ul>
          </details>
          {page !== undefined && (
            <article>
              <h2 ref={heading} tabIndex={-1}>
                {page.title}
              </h2>
              <div
                ref={body}
                className="manual-text"
                onClick={follow}
                dangerouslySetInnerHTML={{ __html: page.html }}
              />
            </article>
          )}
        </div>
      </aside>
      {large !== null && (
        <Dialog
          centered
          footer={null}
          zIndex={1200}
          width="fit-content"
          title={page?.title}
          onCancel={() => setLarge(null)}
        >
          <img {...large} className="manual-large" />
        </Dialog>
      )}
    </>
  );
}

/** Words as they are compared: a page's text has spaces where its marks were. */
function plain(text: string | null): string {
  return (text ?? '').replace(/\s+/gu, '').toLowerCase();
}
