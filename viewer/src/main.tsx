import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import './styles/base.css';
import './styles/parts.css';
import './styles/top.css';
import './styles/find.css';
import './styles/evidence.css';
import './styles/finder.css';
import './styles/list.css';
import './styles/head-card.css';
import './styles/levels.css';
import './styles/path.css';
import './styles/strip.css';
import './styles/columns.css';
import './styles/charts.css';
import './styles/lanes.css';
import './styles/tabs.css';
import './styles/issues.css';
import './styles/timeline.css';
import './styles/logs.css';
import './styles/records.css';
import './styles/replay.css';
import './styles/print.css';

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
