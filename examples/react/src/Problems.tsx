import { CallReportError, type Failure } from 'call-report-client';

/** What failed, and what the gateway says about it. */
export function Problems({ of }: { readonly of: readonly Failure[] }) {
  return of.map(({ code, message }, index) => (
    <p role="alert" key={index}>
      {message} ({code})
    </p>
  ));
}

/** A request that failed as a whole. Anything else that was thrown is an error in this page. */
export const problemsOf = (error: unknown): readonly Failure[] => {
  if (error instanceof CallReportError) return error.failures;
  throw error;
};
