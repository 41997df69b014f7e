import type { DocumentNode, ExecutionResult, GraphQLError, OperationDefinitionNode } from 'graphql';
import type { Eyes, Viewer } from '../access/viewer.ts';
import type { Request } from './documents.ts';
import { expired } from './cursor.ts';
import type { StreamEvent } from './log.ts';
import { eyesOf, type Plan } from './plan.ts';

/** What the project's executor is asked: the subscription's own field, with an event as its root, read with these eyes. */
export interface Rendering {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Record<string, unknown>;
  readonly rootValue: unknown;
  readonly eyes: Eyes;
}

/** Executes a subscription document for one event, as a query would be. */
export type Execute = (rendering: Rendering) => ExecutionResult | Promise<ExecutionResult>;

/** Asked once the audience of the stream is known. */
export type Share = (streamAudience: number) => { key: string; render(rootValue: unknown): Promise<Buffer> };

/** With whom a subscriber shares an execution, and how its bytes are made. */
export function shareOf(request: Request, viewer: Viewer, execute: Execute): Share {
  const { document, documentId, plan, variables } = request;
  const { operation } = plan;
  const names = operation.variableDefinitions?.map(({ variable }) => variable.name.value) ?? [];
  const relevant = names.filter((name) => name !== plan.cursorVariable).map((name) => variables[name]);
  return (streamAudience) => {
    const eyes = eyesOf(plan, viewer, streamAudience);
    return {
      key: JSON.stringify([documentId, operation.name?.value, relevant, eyes.audiences, eyes.personId]),
      render: async (rootValue) => {
        if (isUnknown(plan, rootValue)) throw expired();
        return bytesOf(await execute({ document, operation, variables, rootValue, eyes }));
      },
    };
  };
}

/** Told by a newer process, or in the stream of something else, whose id was given: trying again would not help. */
const isUnknown = (plan: Plan, root: unknown) =>
  plan.source === 'events' && !plan.tells((root as StreamEvent).kind);

/** A failure of ours is no answer: delivered as `data: null`, the event would count as seen. */
function bytesOf(result: ExecutionResult): Buffer {
  const broken = result.errors?.find(isOurFault);
  if (broken) throw broken.originalError ?? broken;
  return Buffer.from(JSON.stringify(result));
}

const OUR_FAULT: unknown[] = [undefined, 'UNAVAILABLE', 'INTERNAL', 'INTERNAL_SERVER_ERROR'];
const isOurFault = ({ extensions }: GraphQLError) => OUR_FAULT.includes(extensions.code);
