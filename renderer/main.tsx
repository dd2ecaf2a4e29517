import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@fontsource-variable/noto-sans-sc/index.css';
import 'virtual:theme.css';
import './theme/frame.css';
import './theme/start.css';
import './theme/panels.css';
import './theme/plan.css';
import './theme/print.css';
import './theme/underlay.css';
import './theme/cadImport.css';
import { bridgeHost } from './host/bridgeHost.ts';
import { httpHost } from './host/httpHost.ts';
import { Launch } from './frame/Launch.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
const host = window.paijiang === undefined ? httpHost() : bridgeHost(window.paijiang);
createRoot(root).render(
  <StrictMode>
    <Launch host={host} />
  </StrictMode>,
);
