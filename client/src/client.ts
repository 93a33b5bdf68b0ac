import type { Answer } from './answer.ts';
import { CallReportError, failure, type Failure } from './errors.ts';
import { exchange, type Received } from './exchange.ts';
import { findText, nameDocument, type Texts } from './named-document.ts';
import { poll, type PollOptions } from './poll.ts';
import type { Typed } from './typed-document.ts';

export interface ClientOptions {
  /** The gateway's GraphQL endpoint, such as `https://reports.example.com/graphql`. */
  readonly url: string;
  /**
   * Returns the caller's Telnyx API key. Called before every request, and once more with the key that was refused: return another one to
   * try again, or the same to give up.
   */
  readonly token: (refused?: string) => string | Promise<string>;
  /** GET puts the variables into the URL, and lets browsers revalidate answers by their `ETag`. POST unless said otherwise. */
  readonly method?: 'GET' | 'POST';
  /** Loads the texts of documents that are not of this package, when a gateway does not know one yet. */
  readonly texts?: () => Texts | Promise<Texts>;
  /** The global `fetch` unless said otherwise. */
  readonly fetch?: typeof fetch;
}

export interface RequestOptions {
  readonly signal?: AbortSignal;
  readonly method?: 'GET' | 'POST';
}

/** Sends typed documents to one gateway. Its functions may be passed on by themselves. */
export interface CallReportClient {
  /**
   * Runs one operation. Fields can fail alone: look at `failures`.
   * @throws CallReportError if the request failed as a whole; the signal's reason if it fires
   */
  readonly request: <Result, Variables>(
    document: Typed<Result, Variables>,
    variables: Variables,
    options?: RequestOptions,
  ) => Promise<Answer<Result>>;

  /**
   * Runs one operation for callers that want all or nothing, such as TanStack Query.
   * @throws CallReportError if the request or any field failed; the signal's reason if it fires
   */
  readonly whole: <Result, Variables>(
    document: Typed<Result, Variables>,
    variables: Variables,
    options?: RequestOptions,
  ) => Promise<Result>;

  /**
   * Repeats an operation over many calls until each `coverage` in its answer is complete, and yields every answer on the way. Waits less
   * while there is progress, and as long as the gateway asks for.
   * @throws CallReportError after a lasting failure, or five passing ones in a row; the signal's reason if it fires
   */
  readonly poll: <Result, Variables>(
    document: Typed<Result, Variables>,
    variables: Variables,
    options?: RequestOptions & PollOptions,
  ) => AsyncGenerator<Answer<Result>, void, undefined>;
}

/** Makes a client. It keeps no token and no answer. */
export function createClient(options: ClientOptions): CallReportClient {
  const request = async <Result, Variables>(
    document: Typed<Result, Variables>,
    variables: Variables,
    { signal, method }: RequestOptions = {},
  ): Promise<Answer<Result>> => {
    const send = (token: string): Promise<Received> =>
      sendDocument(options, { document, variables, token, signal, method: method ?? options.method ?? 'POST' });
    const token = await options.token();
    const first = await send(token);
    const { data, failures, status } = isRefused(first) ? await again(options, token, first, send) : first;
    if (data === undefined) throw new CallReportError(nonEmpty(failures), status);
    return { data: data as Result, failures };
  };
  return {
    request,
    whole: async (document, variables, requestOptions) => {
      const { data, failures } = await request(document, variables, requestOptions);
      if (failures.length > 0) throw new CallReportError(nonEmpty(failures));
      return data;
    },
    poll: (document, variables, pollOptions = {}) => poll(() => request(document, variables, pollOptions), pollOptions),
  };
}

interface Sending {
  readonly document: object;
  readonly variables: unknown;
  readonly token: string;
  readonly signal: AbortSignal | undefined;
  readonly method: 'GET' | 'POST';
}

/** Sends a document by its id, and once more with its text if the gateway does not know it. */
async function sendDocument(options: ClientOptions, { document, ...rest }: Sending): Promise<Received> {
  const named = nameDocument(document);
  const common = { ...rest, url: options.url.replace(/\/$/, ''), fetch: options.fetch ?? fetch };
  const received = await exchange({ ...common, document: named });
  if (!received.isTextWanted || named.id === undefined) return received;
  const text = await findText(named.id, options.texts);
  return text === undefined ? received : exchange({ ...common, document: { ...named, text } });
}

const isRefused = ({ failures }: Received): boolean => failures.some(({ code }) => code === 'UNAUTHENTICATED');

/** Asks for another token, and repeats the request if there is one. */
async function again(
  options: ClientOptions,
  refused: string,
  first: Received,
  send: (token: string) => Promise<Received>,
): Promise<Received> {
  const token = await options.token(refused);
  return token === refused ? first : send(token);
}

function nonEmpty([first, ...others]: readonly Failure[]): [Failure, ...Failure[]] {
  return [first ?? failure('INVALID_ANSWER', 'The answer has neither data nor errors.'), ...others];
}
