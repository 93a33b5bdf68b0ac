import { ApolloServerErrorCode, unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, isValueNode, type GraphQLFormattedError } from 'graphql';
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
    const original = unwrapResolverError(error);
    if (isAboutRequest(error) || isAboutValue(original))
      return { ...formatted, extensions: { code: ApolloServerErrorCode.BAD_USER_INPUT } };
    onMasked(original);
    return {
      message: 'Internal error in the gateway.',
      ...(formatted.locations && { locations: formatted.locations }),
      ...(formatted.path && { path: formatted.path }),
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    };
  };

/**
 * Whether an error was raised about the request as a whole, before any field ran: by Apollo (a persisted query whose hash is
 * another's, an unknown version) or by graphql-js (too many errors in variables). These have no code of their own.
 */
const isAboutRequest = (error: unknown): boolean =>
  error instanceof GraphQLError && error.path === undefined && error.originalError === undefined && hasNoCode(error);

/**
 * Whether graphql-js refused a value of the document while it ran: the variable of a non-null argument was null, which validation
 * permits where the variable has a default.
 */
const isAboutValue = (error: unknown): boolean =>
  error instanceof GraphQLError && error.nodes?.length === 1 && error.nodes.every(isValueNode) && hasNoCode(error);

const hasNoCode = ({ extensions }: GraphQLError): boolean => extensions.code === undefined;
