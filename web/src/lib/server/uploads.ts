import type { AttachmentInput, ProblemCode } from '@platforma/schema';
import type { RequestEvent } from '@sveltejs/kit';
import { Refused, type ErrorCode } from '#lib/graphql/ask.ts';
import { reach } from './reach.ts';

/**
 * The files of a form: those that the browser has sent already, by their ids, and those that come with the form itself,
 * which are sent now, by the same way.
 * @throws {Refused} for one that is not taken in
 */
export async function attachmentsOf(event: RequestEvent, data: FormData): Promise<AttachmentInput[]> {
  const sent = data.getAll('attachment').map((id) => ({
    id: String(id),
    alternativeText: String(data.get(`alternative-${id}`) ?? '').trim() || null,
  }));
  for (const file of data.getAll('files'))
    if (file instanceof File && file.size) sent.push({ id: await send(event, file), alternativeText: null });
  return sent;
}

async function send(event: RequestEvent, file: File): Promise<string> {
  const response = await reach(
    'files',
    event,
    new Request(new URL('/files/uploads', event.url), {
      method: 'POST',
      headers: {
        ...{ 'tus-resumable': '1.0.0', 'upload-length': String(file.size) },
        'upload-metadata': `filename ${Buffer.from(file.name).toString('base64')}`,
        'content-type': 'application/offset+octet-stream',
      },
      body: file.stream(),
      duplex: 'half',
    } as RequestInit),
  );
  const id = response.headers.get('location')?.split('/').at(-1);
  if (id) return id;
  const { code } = (await response.json().catch(() => ({}))) as { code?: string };
  if (response.status === 401) throw new Refused('UNAUTHENTICATED');
  const kind: ErrorCode = response.status < 500 ? 'BAD_USER_INPUT' : 'UNAVAILABLE';
  throw new Refused(kind, code ? [{ code: code as ProblemCode, field: 'attachments', params: {} }] : []);
}
