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
    if (key === 'Enter' && first !== undefined) location.hash = first;
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.target === input) return;
    event.preventDefault();
    input.focus();
  });
  // A link to something that the filter hides.
  window.addEventListener('hashchange', () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target?.closest('[hidden]')) return;
    show('');
    target.scrollIntoView();
  });
}
