import { randomUUID } from 'node:crypto';
import {
  ApolloServer,
  HeaderMap,
  type ApolloServerPlugin,
  type BaseContext,
  type HTTPGraphQLRequest,
} from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import {
  GraphQLError,
  type ExecutionResult,
  type FormattedExecutionResult,
  type GraphQLFormattedError,
  type GraphQLSchema,
} from 'graphql';
import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import type { Asked, Told } from '../http/exchange.ts';
import type { Logger } from '../log.ts';
import { limitRules, limits, parseOptions, withoutGuess } from './limits.ts';
import { unstorable } from './storable.ts';

export interface ExecutionRequest<Context> {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Record<string, unknown>;
  context: Context;
}

interface Options<Context> {
  schema: GraphQLSchema;
  logger: Logger;
  allowsIntrospection: boolean;
  execute(request: ExecutionRequest<Context>): Promise<ExecutionResult>;
  stringify(result: FormattedExecutionResult): string;
}

export type GraphQLEndpoint<Context> = (asked: Asked, context: Context) => Promise<Told>;

/** The one pipeline of HTTP and of the pages in this process: parse, limit, validate, execute by the read path, mask. */
export async function createGraphQLEndpoint<Context extends BaseContext>(
  options: Options<Context>,
): Promise<{ handle: GraphQLEndpoint<Context>; stop(): Promise<void> }> {
  const { schema, logger, allowsIntrospection, execute, stringify } = options;
  const apollo = new ApolloServer<Context>({
    gateway: {
      load: async () => ({
        executor: async ({ document, operation, request, context }) => {
          const variables = request.variables ?? {};
          const refusal = unstorable(variables);
          if (refusal) return { errors: [refusal] };
          return execute({ document, operation, variables, context: context as Context }) as never;
        },
      }),
      onSchemaLoadOrUpdate(callback) {
        callback({ apiSchema: schema, coreSupergraphSdl: '' });
        return () => {};
      },
      stop: async () => {},
    },
    introspection: allowsIntrospection,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: !allowsIntrospection,
    validationRules: [...limitRules],
    parseOptions,
    persistedQueries: false,
    csrfPrevention: true,
    stopOnTerminationSignals: false,
    logger,
    stringifyResult: stringify,
    formatError: (formatted, error) => masked(formatted, error, logger),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      wellFormedIsOk,
      fewMistakes(allowsIntrospection),
    ],
  });
  await apollo.start();
  return {
    async handle(asked, context) {
      const httpGraphQLRequest = await incoming(asked);
      if ('text' in httpGraphQLRequest) return httpGraphQLRequest;
      const { status, headers, body } = await apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest,
        context: async () => context,
      });
      if (body.kind !== 'complete') throw new Error('Incremental delivery is not offered.');
      return {
        status: status ?? 200,
        headers: { ...Object.fromEntries(headers), ...notStored },
        cookies: [],
        text: body.string,
      };
    },
    stop: () => apollo.stop(),
  };
}

const notStored = { 'cache-control': 'no-store' };

const refusal = (status: number, message: string): Told => ({
  status,
  headers: { 'content-type': 'application/json', ...notStored },
  cookies: [],
  text: JSON.stringify({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] }),
});

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Reads the body within its limit, as strict UTF-8 JSON. */
async function incoming({ method, headers: given, search, read }: Asked): Promise<HTTPGraphQLRequest | Told> {
  const headers = new HeaderMap();
  for (const name in given) headers.set(name, given[name]!);
  let body: unknown;
  if (method === 'POST') {
    // No form and no text of another page's: what is not JSON by name needs a preflight that nobody answers.
    if (!isJson(headers.get('content-type'))) return refusal(415, 'A request is application/json.');
    const bytes = await read(limits.bodyBytes);
    if (!bytes) return refusal(413, `A request may have at most ${limits.bodyBytes} bytes.`);
    try {
      body = JSON.parse(utf8.decode(bytes));
    } catch {
      return refusal(400, 'The body is not JSON in UTF-8.');
    }
  }
  return { method, headers, body, search };
}

const isJson = (type: string | undefined) => /^application\/json\s*(;|$)/i.test(type?.trim() ?? '');

/** GraphQL over HTTP: a client that takes application/json gets 200 for every well-formed request. */
const wellFormedIsOk: ApolloServerPlugin = {
  requestDidStart: async () => ({
    async willSendResponse({ request, response }) {
      const accept = request.http?.headers.get('accept') ?? '';
      if (
        !accept.includes('application/graphql-response+json') &&
        response.http.status === 400 &&
        request.query
      )
        response.http.status = 200;
    },
  }),
};

/** Says the first mistakes of a document that cannot run, and guesses at what was meant only where the schema is told. */
const fewMistakes = (isSchemaTold: boolean): ApolloServerPlugin => ({
  requestDidStart: async () => ({
    async willSendResponse({ response: { body } }) {
      if (body.kind !== 'single' || !body.singleResult.errors || body.singleResult.data) return;
      const errors = body.singleResult.errors.slice(0, limits.errors);
      body.singleResult.errors = isSchemaTold
        ? errors
        : errors.map((error) => ({ ...error, message: withoutGuess(error.message) }));
    },
  }),
});

const isOurs = (error: unknown) =>
  error instanceof GraphQLError && error.extensions.code !== 'INTERNAL_SERVER_ERROR';

/** What nobody foresaw is logged under an id and told without its text. */
export function masked(
  formatted: GraphQLFormattedError,
  error: unknown,
  logger: Logger,
): GraphQLFormattedError {
  const original = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  if (formatted.extensions?.code !== 'INTERNAL_SERVER_ERROR' && formatted.extensions?.code !== undefined)
    return formatted;
  if (isOurs(original) && (original as GraphQLError).extensions.code) return formatted;
  const requestId = randomUUID();
  logger.error({ requestId, error: original, path: formatted.path }, 'A request failed.');
  const { locations, path } = formatted;
  return {
    message: 'Something went wrong on our side.',
    ...(locations && { locations }),
    ...(path && { path }),
    extensions: { code: 'INTERNAL', requestId },
  };
}
