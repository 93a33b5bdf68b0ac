import { useState, type SyntheticEvent } from 'react';
import { linkTo } from '../app/navigation.ts';
import { openCall } from '../app/view.ts';
import { Problem } from '../parts/Problem.tsx';
import { useFinder, type FinderState } from './use-finder.ts';

/** One search box for any identifier of a call: an id, a number, an agent, a link. It opens what it finds. */
export function Finder({ isLarge = false }: { isLarge?: boolean }) {
  const [typed, setTyped] = useState('');
  const { state, find, clear } = useFinder();
  const submit = async (event?: SyntheticEvent): Promise<void> => {
    event?.preventDefault();
    if (await find(typed)) setTyped('');
  };
  return (
    <search className={isLarge ? 'finder large' : 'finder'}>
      <form onSubmit={(event) => void submit(event)}>
        <input
          type="search"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            clear();
          }}
          aria-label="Find a call"
          placeholder={
            isLarge ? 'Call, session or leg id, phone number, agent, or a link to a call' : 'Id, number, agent or link'
          }
          autoComplete="off"
          spellCheck={false}
        />
        <button type="submit" className={isLarge ? 'primary' : undefined} disabled={state === 'searching'}>
          {state === 'searching' ? 'Searching' : 'Find'}
        </button>
      </form>
      <Result state={state} retry={() => void submit()} />
    </search>
  );
}

function Result({ state, retry }: { state: FinderState; retry: () => void }) {
  if (typeof state === 'string')
    return (
      <p className="hidden" role="status">
        {state === 'searching' ? 'Searching' : ''}
      </p>
    );
  if ('error' in state) return <Problem error={state.error} title="The search" retry={retry} />;
  return (
    <p className="finder-result" role="status">
      {state.notFound} Billing records appear some time after a call ends.{' '}
      <a {...linkTo(openCall(state.id))}>Open it as a call id</a>
    </p>
  );
}
