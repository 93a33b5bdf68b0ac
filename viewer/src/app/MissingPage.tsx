import { linkTo } from './navigation.ts';
import { FIND } from './view.ts';

/** Shown for an unknown address. */
export function MissingPage() {
  return (
    <div className="empty card">
      <h1>There is no page at this address</h1>
      <p>A call is at /calls/, followed by its id.</p>
      <p>
        <a {...linkTo(FIND)}>Find a call</a>
      </p>
    </div>
  );
}
