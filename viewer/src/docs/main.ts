import './docs.css';
import { currentTheme, onThemeChange } from '../app/current-theme.ts';
import { createFilter } from './filter.ts';

const showTheme = (): void => {
  document.documentElement.dataset.theme = currentTheme();
};
showTheme();
onThemeChange(showTheme);
document.addEventListener('DOMContentLoaded', addFilter);

/** The filter: `/` focuses it, Enter goes to the first match, Escape clears it. */
function addFilter(): void {
  const input = document.querySelector<HTMLInputElement>('#filter');
  const status = document.querySelector('#filter-status');
  if (!input || !status) return;
  const filter = createFilter();
  const total = filter('').types;
  let first: string | undefined;
  const show = (query: string): void => {
    input.value = query;
    const found = filter(query);
    first = query === '' ? undefined : found.first;
    status.textContent = query === '' ? '' : `${found.types} of ${total} types`;
  };
  input.closest('search')?.removeAttribute('hidden');
  input.addEventListener('input', () => show(input.value));
  input.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') show('');
    if (key !== 'Enter' || first === undefined) return;
    location.hash = first;
    // An address that has this hash already does not make the browser scroll.
    document.getElementById(first)?.scrollIntoView();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.target === input) return;
    event.preventDefault();
    input.focus();
  });
  /** Shows what the address names, if the filter hides it. */
  const reveal = (): void => {
    const target = document.getElementById(location.hash.slice(1));
    if (!target?.closest('[hidden]')) return;
    show('');
    target.scrollIntoView();
  };
  window.addEventListener('hashchange', reveal);
  // A link to what the address names already changes no hash.
  document.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
    if (link?.hash === location.hash) reveal();
  });
}
