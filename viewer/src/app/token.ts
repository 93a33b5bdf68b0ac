import { storedValue } from './stored-value.ts';

/** The caller's Telnyx API key: for this tab only, sent as a header, never part of an address. */
export const token = storedValue(() => sessionStorage, 'call-reports-token');
