import type { CombinedError } from 'urql';
import type { ErrorCode } from '../../../src/errors.ts';
import { Icon } from './Icon.tsx';

/** What an error means to the reader, and what can be done about it. */
const EXPLANATIONS: Readonly<Record<ErrorCode, readonly [what: string, advice: string]>> = {
  UNAUTHENTICATED: ['The token was not accepted.', 'Enter a valid one to go on; this view stays.'],
  FORBIDDEN: ['This token may not see that.', 'Use a token of the organization that owns the call.'],
  BAD_USER_INPUT: ['The question was not accepted.', 'Change it and ask again.'],
  UPSTREAM_RATE_LIMITED: ['Telnyx asks to slow down.', 'Wait a moment, then ask again.'],
  UPSTREAM_TIMEOUT: ['Telnyx took too long to answer.', 'Ask again; a long call may need a second try.'],
  UPSTREAM_UNAVAILABLE: [
    'Telnyx cannot be reached right now.',
    'Nothing is wrong with this link: ask again in a moment.',
  ],
  UPSTREAM_INVALID: [
    'Telnyx answered something that cannot be read.',
    'Ask again; if it stays, tell whoever runs this gateway.',
  ],
  OVERLOADED: ['The gateway is at capacity.', 'Ask again in a moment.'],
};

const isExplained = (code: unknown): code is ErrorCode => typeof code === 'string' && Object.hasOwn(EXPLANATIONS, code);

const UNKNOWN = ['Something went wrong in the gateway.', 'Ask again; if it stays, tell whoever runs it.'] as const;
const NO_NETWORK = [
  'The gateway does not answer.',
  'Look whether it runs and whether this computer is online, then ask again.',
] as const;

/** One section's error: it says what happened and what to do, and leaves the rest of the page alone. */
export function Problem({ error, title, retry }: { error: CombinedError; title: string; retry?: () => void }) {
  const [first] = error.graphQLErrors;
  const code = first?.extensions.code;
  const known = isExplained(code) ? EXPLANATIONS[code] : undefined;
  const [what, advice] = error.networkError && !first ? NO_NETWORK : (known ?? UNKNOWN);
  const wait = first?.extensions.retryAfterMs;
  return (
    <div className="problem" role="alert">
      <Icon name="alert" />
      <div>
        <strong>
          {title}: {what}
        </strong>
        <p>
          {typeof wait === 'number' ? `Wait ${Math.ceil(wait / 1000)} s, then ask again.` : advice}
          {first && known && <span className="muted"> {first.message}</span>}
        </p>
      </div>
      {retry && (
        <button type="button" onClick={retry}>
          Ask again
        </button>
      )}
    </div>
  );
}
