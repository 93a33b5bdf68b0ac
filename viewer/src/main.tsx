import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import './styles/base.css';
import './styles/parts.css';
import './styles/find.css';
import './styles/finder.css';
import './styles/list.css';
import './styles/call.css';
import './styles/charts.css';
import './styles/lanes.css';
import './styles/tabs.css';

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
