import { Finder } from '../find/Finder.tsx';
import { Icon } from '../parts/Icon.tsx';
import { linkTo, useView } from './navigation.ts';
import { refusal, useToken } from './session.ts';
import { token } from './token.ts';
import type { Settings } from './settings.ts';
import { useTheme } from './theme.ts';
import { useTimeZone } from './time-zone.ts';
import { FIND, OVERVIEW } from './view.ts';

/** The current location, a search box for another call, and global settings. */
export function TopBar({ settings }: { settings: Settings | undefined }) {
  const view = useView();
  const hasToken = useToken() !== '';
  const [theme, switchTheme] = useTheme();
  const [zone, switchZone] = useTimeZone();
  return (
    <header className="top">
      <a className="brand" {...linkTo(FIND)}>
        <img src="/favicon.svg" width="24" height="24" alt="" /> Call reports
      </a>
      {view.page !== 'find' && hasToken && <Finder key={location.pathname} />}
      <nav aria-label="Page">
        <a {...linkTo(OVERVIEW)} aria-current={view.page === 'overview' ? 'page' : undefined}>
          Overview
        </a>
        {settings?.demo && <span className="badge">Demo: sample calls</span>}
        {settings?.graphiql && <a href="/graphiql">GraphQL</a>}
        <button
          type="button"
          className="quiet"
          onClick={switchZone}
          title={zone === 'UTC' ? 'Tell times in local time' : 'Tell times in UTC'}
        >
          <span className="hidden">Times: </span>
          {zone === 'UTC' ? 'UTC' : 'Local time'}
        </button>
        <button
          type="button"
          className="icon-button"
          onClick={switchTheme}
          aria-label={theme === 'dark' ? 'Use light colours' : 'Use dark colours'}
          title={theme === 'dark' ? 'Use light colours' : 'Use dark colours'}
        >
          <Icon name={theme === 'dark' ? 'sun' : 'moon'} />
        </button>
        {hasToken && !settings?.demo && (
          <button
            type="button"
            className="icon-button"
            onClick={() => {
              refusal.set(false);
              token.set('');
            }}
            aria-label="Forget the API key"
            title="Forget the API key"
          >
            <Icon name="key" />
          </button>
        )}
      </nav>
    </header>
  );
}
