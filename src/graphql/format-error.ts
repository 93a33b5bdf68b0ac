import { ApolloServerErrorCode, unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, isValueNode, type GraphQLFormattedError } from 'graphql';
import { ERROR_CODES } from '../errors.ts';
import { asTokenLimit } from './limits/limits.ts';

/** Codes of errors about the caller's own request, or written for callers. All other errors are masked. */
const SHOWN = new Set<unknown>([...ERROR_CODES, ...Object.values(ApolloServerErrorCode)]);
SHOWN.delete(ApolloServerErrorCode.INTERNAL_SERVER_ERROR);

/** Called with every masked error, so that it can be logged. */
export type MaskedErrorListener = (error: unknown) => void;

/**
 * What a caller sees of an error: everything if it was written for callers, otherwise only its path.
 * @param onMasked receives the original error
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
 * Whether an error concerns the request as a whole, before any field ran. Apollo raises such errors (a persisted query with the wrong hash
 * or an unknown version), and graphql-js does (too many errors in variables); they have no code of their own.
 */
const isAboutRequest = (error: unknown): boolean =>
  error instanceof GraphQLError && error.path === undefined && error.originalError === undefined && hasNoCode(error);

/**
 * Whether graphql-js rejected a value of the document during execution: validation allows a nullable variable with a default for a non-null
 * argument, and the variable was null.
 */
const isAboutValue = (error: unknown): boolean =>
  error instanceof GraphQLError && error.nodes?.length === 1 && error.nodes.every(isValueNode) && hasNoCode(error);

const hasNoCode = ({ extensions }: GraphQLError): boolean => extensions.code === undefined;
