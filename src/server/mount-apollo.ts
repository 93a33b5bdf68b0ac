import { ApolloServer, type ApolloServerOptions, type BaseContext } from '@apollo/server';
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import type { FastifyInstance } from 'fastify';
import { BAD_REQUEST, errorAnswer } from './error-answers.ts';
import { idsForLog } from './trace-context.ts';
import type { Handler } from './run-operation.ts';

/** Starts an Apollo server with the product's settings: no batching, no stack traces, no output to the console. */
export async function startApollo<Context extends BaseContext>(
  server: FastifyInstance,
  options: ApolloServerOptions<Context>,
): Promise<ApolloServer<Context>> {
  const apollo = new ApolloServer<Context>({
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    // Apollo's own log lines repeat error messages, which may contain anything. `formatError` logs masked errors instead.
    logger: {
      debug: () => undefined,
      info: () => undefined,
      warn: () => server.log.warn(idsForLog(), 'Apollo Server warned'),
      error: () => server.log.error(idsForLog(), 'Apollo Server failed at a request'),
    },
    ...options,
    plugins: [...(options.plugins ?? []), fastifyApolloDrainPlugin(server)],
  });
  await apollo.start();
  return apollo;
}

/** All methods that a client may try on a path of operations. */
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

type Method = (typeof METHODS)[number];

/** Mounts a handler of operations for some methods of a path; the others get 405. */
export function mountHandler(
  server: FastifyInstance,
  url: string,
  accepted: readonly Method[],
  handler: Handler,
): void {
  const allow = accepted.join(', ');
  const message = `Accepted here: ${accepted.join(' and ')}.`;
  server.route({ method: [...accepted], url, handler, exposeHeadRoute: false });
  server.route({
    method: METHODS.filter((method) => !accepted.includes(method)),
    url,
    handler: (_request, reply) => reply.code(405).header('allow', allow).send(errorAnswer(BAD_REQUEST, message)),
  });
}
