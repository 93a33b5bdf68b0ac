import { refuse } from '../app/session.ts';

/** A GraphQL request as GraphiQL makes it. */
interface Question {
  readonly query: string;
  readonly variables?: unknown;
  readonly operationName?: string | null;
}

/** Asks the gateway and returns its answer, errors included. */
export type Ask = (question: Question) => Promise<unknown>;

/** Asks under a token, which goes into a header and nowhere else; one that is refused is asked for again. */
export const askWith =
  (token: string): Ask =>
  async (question) => {
    const answer = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', authorization: `Bearer ${token}` },
      credentials: 'omit',
      body: JSON.stringify(question),
    });
    if (answer.status === 401) refuse(token);
    return (await answer.json()) as unknown;
  };
