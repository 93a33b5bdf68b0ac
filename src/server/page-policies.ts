import type { HelmetOptions } from 'helmet';

const directives = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  connectSrc: ["'self'"],
  imgSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'none'"],
  frameAncestors: ["'none'"],
};

/** The page: only the gateway's own files, no requests to other hosts, no framing. */
export const STRICT: HelmetOptions = {
  contentSecurityPolicy: { useDefaults: false, directives },
  frameguard: { action: 'deny' },
};

/** GraphiQL's editor (Monaco) writes its own style elements, loads a font and runs workers; the rest stays strict. */
export const EXPLORER: HelmetOptions = {
  ...STRICT,
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      ...directives,
      styleSrc: ["'self'", "'unsafe-inline'"],
      fontSrc: ["'self'", 'data:'],
      imgSrc: ["'self'", 'data:'],
      workerSrc: ["'self'"],
    },
  },
};

/**
 * A page that some origins may frame. `X-Frame-Options` cannot name origins, so it must not be sent at all.
 * @param origins at least one: without any the header would allow none, but in a form that browsers only tolerate
 */
export const framedBy = (origins: readonly string[]): HelmetOptions => ({
  contentSecurityPolicy: { useDefaults: false, directives: { ...directives, frameAncestors: [...origins] } },
  frameguard: false,
});
