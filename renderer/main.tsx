import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@fontsource-variable/noto-sans-sc/index.css';
import 'virtual:theme.css';
import './kit/theme/frame.css';
import './kit/theme/start.css';
import './kit/theme/panels.css';
import './kit/theme/grid.css';
import './kit/theme/plan.css';
import './kit/theme/walls.css';
import './kit/theme/print.css';
import './kit/theme/underlay.css';
import './kit/theme/cadImport.css';
import './kit/theme/help.css';
import './kit/theme/versions.css';
import './kit/theme/township.css';
import './kit/theme/proof.css';
import { bridgeHost } from './kit/host/bridgeHost.ts';
import { httpHost } from './kit/host/httpHost.ts';
import { Launch } from './shell/Launch.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
const host = window.paijiang === undefined ? httpHost() : bridgeHost(window.paijiang);
createRoot(root).render(
  <StrictMode>
    <Launch host={host} />
  </StrictMode>,
);
