import type { CombinedError } from 'urql';
import type { GatewayCode } from '../../../client/src/errors.ts';
import { Icon } from './Icon.tsx';

/** What an error means to the user, and what to do about it. */
const EXPLANATIONS: Readonly<Record<GatewayCode, readonly [what: string, advice: string]>> = {
  UNAUTHENTICATED: ['Telnyx rejected the API key.', 'A valid key is needed to continue; this view stays.'],
  FORBIDDEN: ['This API key has no access.', 'Use a key of the organization that owns the call.'],
  BAD_USER_INPUT: ['The request is invalid.', 'Correct it and try again.'],
  UPSTREAM_RATE_LIMITED: ['Telnyx is limiting the request rate.', 'Wait a moment, then try again.'],
  UPSTREAM_TIMEOUT: ['Telnyx took too long to answer.', 'Try again; a long call can need a second attempt.'],
  UPSTREAM_UNAVAILABLE: ['Telnyx cannot be reached right now.', 'This link is not the cause; try again in a moment.'],
  UPSTREAM_INVALID: [
    'Telnyx sent an unreadable answer.',
    'Try again; if the problem persists, tell the operator of this gateway.',
  ],
  OVERLOADED: ['The gateway is at capacity.', 'Try again in a moment.'],
};

const isExplained = (code: unknown): code is GatewayCode =>
  typeof code === 'string' && Object.hasOwn(EXPLANATIONS, code);

const UNKNOWN = ['The gateway failed.', 'Try again; if the problem persists, tell its operator.'] as const;
const NO_NETWORK = [
  'The gateway does not answer.',
  'Check that it is running and that this computer is online, then try again.',
] as const;

/** One section's error: what happened and what to do. The rest of the page is not affected. */
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
          {typeof wait === 'number' ? `Wait ${Math.ceil(wait / 1000)} s, then try again.` : advice}
          {first && known && <span className="muted"> {first.message}</span>}
        </p>
      </div>
      {retry && (
        <button type="button" onClick={retry}>
          Try again
        </button>
      )}
    </div>
  );
}
