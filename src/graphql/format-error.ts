import { ApolloServerErrorCode, unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import { ERROR_CODES } from '../errors.ts';
import { asTokenLimit } from './limits/limits.ts';

/** Codes whose messages are about the caller's own request or made for callers; all others are masked. */
const SHOWN = new Set<unknown>([...ERROR_CODES, ...Object.values(ApolloServerErrorCode)]);
SHOWN.delete(ApolloServerErrorCode.INTERNAL_SERVER_ERROR);

/** Called with every error that is masked, so that it is seen where the caller does not see it. */
export type MaskedErrorListener = (error: unknown) => void;

/**
 * What a caller sees of an error: all of one that was made for callers, nothing but its path of any other.
 * @param onMasked is given the original error
 */
export const createFormatError =
  (onMasked: MaskedErrorListener) =>
  (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const tooLong = asTokenLimit(formatted.message);
    if (tooLong !== undefined) return tooLong.toJSON();
    if (SHOWN.has(formatted.extensions?.code)) return formatted;
    onMasked(unwrapResolverError(error));
    return {
      message: 'Internal error in the gateway.',
      ...(formatted.locations && { locations: formatted.locations }),
      ...(formatted.path && { path: formatted.path }),
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    };
  };
