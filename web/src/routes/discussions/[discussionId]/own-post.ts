import type { Language, PostSharedFragment } from '@platforma/schema';
import type { ShellViewer } from '#lib/shell/viewer.ts';
import type { Post } from './LiveThread.svelte.ts';

/** Where in the thread it will stand, and whose it is. */
export interface Place {
  number: number;
  replyingTo: Post | undefined;
  viewer: ShellViewer;
}

interface Written extends Place {
  id: string;
  body: string;
  sent: FormData;
}

const escape = (text: string) => text.replace(/[&<>]/g, (c) => `&#${c.charCodeAt(0)};`);
const paragraphs = (body: string) =>
  body
    .trim()
    .split(/\n{2,}/)
    .map((part) => `<p>${escape(part).replace(/\n/g, '<br>')}</p>`)
    .join('');

/** The viewer's own post as it looks until the server has rendered it. */
export function ownPost({ id, body, number, replyingTo, viewer, sent }: Written): PostSharedFragment {
  const organisations = viewer.mandates.map(({ organisation }) => organisation);
  return {
    id,
    number,
    body,
    html: paragraphs(body),
    language: sent.get('language') as Language,
    author: viewer.person && { ...viewer.person, roles: viewer.roles },
    actingFor: organisations.find((one) => one.id === sent.get('actingFor')) ?? null,
    createdAt: new Date().toISOString(),
    editedAt: null,
    withdrawnAt: null,
    withdrawalReason: null,
    version: 0,
    isAccepted: false,
    replyTo: replyingTo ? { ...replyingTo, excerpt: replyingTo.body } : null,
    reactions: [],
    attachments: [],
    poll: null,
  };
}
