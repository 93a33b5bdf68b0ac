import { refuse } from '../app/session.ts';

/** A GraphQL request as GraphiQL makes it. */
interface Question {
  readonly query: string;
  readonly variables?: unknown;
  readonly operationName?: string | null;
}

/** Sends a request to the gateway and returns the response, including errors. */
export type Ask = (question: Question) => Promise<unknown>;

/** Sends a request with a token, only in a header. If the token is rejected, the user is asked for another one. */
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
