/* GraphQL Yoga with queries compiled by graphql-jit. */
import { useGraphQlJit } from '@envelop/graphql-jit';
import { serveYoga } from './serve-yoga.ts';

serveYoga([useGraphQlJit()]);
