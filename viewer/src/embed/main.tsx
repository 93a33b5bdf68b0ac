import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { fixTheme } from '../app/current-theme.ts';
import { stayInFrame } from '../app/navigation.ts';
import { readEmbedAddress } from './embed-address.ts';
import { EmbedApp } from './EmbedApp.tsx';
import { ParentPage } from './parent-page.ts';
import '../styles/base.css';
import '../styles/parts.css';
import '../styles/head-card.css';
import '../styles/levels.css';
import '../styles/path.css';
import '../styles/strip.css';
import '../styles/columns.css';
import '../styles/charts.css';
import '../styles/lanes.css';
import '../styles/issues.css';
import '../styles/timeline.css';
import '../styles/embed.css';

/** Which origins may embed calls: the gateway writes them into the page. */
const named = document.querySelector<HTMLMetaElement>('meta[name=embed-origins]')?.content ?? '';
const origins = named.split(' ').filter((origin) => origin !== '');

/** The parent's origin. Not every browser has `ancestorOrigins`; a page can hide the referrer. */
function parentOrigin(): string | undefined {
  const referrer = URL.canParse(document.referrer) ? new URL(document.referrer).origin : undefined;
  const known: { readonly ancestorOrigins?: DOMStringList } = location;
  return known.ancestorOrigins?.[0] ?? referrer;
}

const address = readEmbedAddress(location);
if (address.view) stayInFrame(address.view);
if (address.theme) fixTheme(address.theme);
const parentPage = parent === window ? undefined : new ParentPage(window, origins, parentOrigin());

const root = document.getElementById('root');
if (root) {
  new ResizeObserver(() => parentPage?.tellHeight(Math.ceil(root.getBoundingClientRect().height))).observe(root);
  createRoot(root).render(
    <StrictMode>
      <EmbedApp address={address} parentPage={parentPage} />
    </StrictMode>,
  );
}
