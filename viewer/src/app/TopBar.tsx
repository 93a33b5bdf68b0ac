import { useState, type SyntheticEvent } from 'react';
import { Icon } from '../parts/Icon.tsx';
import { go, linkTo, useView } from './navigation.ts';
import { refusal, token, useToken } from './session.ts';
import type { Settings } from './settings.ts';
import { useTheme } from './theme.ts';
import { FIND, OVERVIEW, openCall } from './view.ts';

/** Where one is, another call by its id, and the few things that are always at hand. */
export function TopBar({ settings }: { settings: Settings | undefined }) {
  const view = useView();
  const hasToken = useToken() !== '';
  const [theme, switchTheme] = useTheme();
  return (
    <header className="top">
      <a className="brand" {...linkTo(FIND)}>
        <img src="/favicon.svg" width="24" height="24" alt="" /> Call reports
      </a>
      {view.page === 'call' && <OpenCall />}
      <nav aria-label="Page">
        <a {...linkTo(OVERVIEW)} aria-current={view.page === 'overview' ? 'page' : undefined}>
          Overview
        </a>
        {settings?.demo && <span className="badge">Demo: sample calls</span>}
        {settings?.graphiql && <a href="/graphiql">GraphQL</a>}
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

/** Opens a call by its id; a whole link to this page works as well. */
export function OpenCall({ isLarge = false }: { isLarge?: boolean }) {
  const [typed, setTyped] = useState('');
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const callId = callIdIn(typed);
    if (callId === '') return;
    setTyped('');
    go(openCall(callId));
  };
  return (
    <form className={isLarge ? 'open-call large' : 'open-call'} role="search" onSubmit={submit}>
      <input
        type="text"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        aria-label="Call id"
        placeholder={isLarge ? 'Paste a call id, such as 4aecc163-76d5-4550-aa6d-7146ee3c4f9b' : 'Open another call id'}
        autoComplete="off"
        spellCheck={false}
      />
      <button type="submit" className={isLarge ? 'primary' : undefined}>
        Open
      </button>
    </form>
  );
}

const callIdIn = (text: string): string => /\/calls\/([^/?#\s]+)/.exec(text)?.[1] ?? text.trim();
