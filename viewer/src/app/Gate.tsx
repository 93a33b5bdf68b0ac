import { useEffect, useRef, useState } from 'react';
import { signIn, useRefused, useToken } from './session.ts';
import type { Settings } from './settings.ts';

/** Asks for a token while there is none, in a dialog, so the page behind it keeps its state. */
export function Gate({ settings }: { settings: Settings | undefined }) {
  const token = useToken();
  const isRefused = useRefused();
  const dialog = useRef<HTMLDialogElement>(null);
  const [typed, setTyped] = useState('');
  const demo = settings?.demo;
  const isOpen = token === '' && settings !== undefined && (!demo || isRefused);

  useEffect(() => {
    if (demo && token === '' && !isRefused) signIn(demo.token);
  }, [demo, token, isRefused]);

  useEffect(() => {
    if (isOpen) {
      setTyped(demo?.token ?? '');
      dialog.current?.showModal();
    } else dialog.current?.close();
  }, [isOpen, demo]);

  return (
    <dialog ref={dialog} className="gate" aria-labelledby="gate-title" onCancel={(event) => event.preventDefault()}>
      <form
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim() !== '') signIn(typed);
        }}
      >
        <h1 id="gate-title">{isRefused ? 'Telnyx rejected this API key' : 'Your Telnyx API key'}</h1>
        <p>
          {isRefused
            ? 'It may have expired or been revoked. Enter another one; the page stays as it is.'
            : 'It decides which calls you can see. The page keeps it in this tab only, sends it only as a header to this gateway, and forgets it when the tab closes.'}
        </p>
        <label>
          API key
          <input
            type="password"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            autoComplete="off"
            spellCheck={false}
            required
          />
        </label>
        {demo && <p className="muted">This is the demo. The key for its sample calls is filled in.</p>}
        <button type="submit" className="primary">
          Continue
        </button>
      </form>
    </dialog>
  );
}
