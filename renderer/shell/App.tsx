import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { type ReactNode, useEffect } from 'react';
import { WorkbenchContext } from '../kit/session/context.ts';
import { projectOf } from '../kit/session/session.ts';
import { useStore } from '../kit/session/store.ts';
import { type Workbench } from '../kit/session/workbench.ts';
import { ManualPanel } from '../features/help/ManualPanel.tsx';
import { LockedFile } from '../features/start/LockedFile.tsx';
import { StartPage } from '../features/start/StartPage.tsx';
import { FRAME } from '../kit/strings/frame.ts';
import { LanguageContext, useWords } from '../kit/strings/language.ts';
import { antTheme } from '../kit/theme/antTheme.ts';
import { useThemeName } from '../kit/theme/useThemeName.ts';
import { Boundary } from '../kit/controls/Boundary.tsx';
import { AboutDialog } from './AboutDialog.tsx';
import { DropFile } from './DropFile.tsx';
import { Frame } from './Frame.tsx';
import { CallsToPage } from './CallsToPage.tsx';
import { Notices } from './Notices.tsx';
import { TownshipAlone } from './TownshipAlone.tsx';
import { documentTitle } from '../../core/file/extension.ts';

export function App({ workbench }: { readonly workbench: Workbench }) {
  return (
    <WorkbenchContext value={workbench}>
      <Dressed workbench={workbench}>
        <Inside workbench={workbench} />
        <Guarded>
          <Notices />
        </Guarded>
        <Guarded>
          <ManualPanel />
          <DropFile />
          <LockedFile />
          <AboutDialog />
        </Guarded>
        <Guarded>
          <CallsToPage />
        </Guarded>
      </Dressed>
    </WorkbenchContext>
  );
}

/** Language and theme of everything below. */
function Dressed({ workbench, children }: { readonly workbench: Workbench; readonly children: ReactNode }) {
  const { language, theme } = useStore(workbench.view, ({ preferences }) => preferences);
  const themeName = useThemeName(theme);
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    document.documentElement.dataset['theme'] = themeName;
  }, [language, themeName]);
  return (
    <LanguageContext value={language}>
      <ConfigProvider
        locale={language === 'zh' ? zhCN : enUS}
        theme={antTheme(themeName)}
        getPopupContainer={overlays}
        button={{ autoInsertSpace: false }}
      >
        {children}
      </ConfigProvider>
    </LanguageContext>
  );
}

/** Popups and dialogs live in an element of their own: antd then leaves the page's scrolling alone. */
function overlays(): HTMLElement {
  const element = document.getElementById('overlays');
  if (element === null) throw new Error('index.html has no #overlays');
  return element;
}

/** What no boundary further in has kept. */
function Guarded({ children }: { readonly children: ReactNode }) {
  const say = useWords(FRAME);
  return <Boundary what={say('program')}>{children}</Boundary>;
}

function Inside({ workbench }: { readonly workbench: Workbench }) {
  const say = useWords(FRAME);
  const open = useStore(workbench.session, (session) => session?.document ?? null);
  const name = useStore(workbench.session, (session) =>
    session === null ? null : documentTitle(session.name, projectOf(session).register.village.zh),
  );
  useEffect(() => {
    document.title = name === null ? say('program') : `${name} – ${say('program')}`;
  }, [name, say]);
  const place = useStore(workbench.view, (view) => view.place);
  const home = place === 'township' ? <TownshipAlone /> : <StartPage />;
  return <Guarded key={open}>{open === null ? home : <Frame key={open} />}</Guarded>;
}
