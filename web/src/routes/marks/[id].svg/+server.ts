import { mark } from '#lib/server/marks.ts';

/** The mark of an organisation as a picture: drawn from the address alone, so it is kept for ever. */
export const GET = ({ params, setHeaders }) => {
  setHeaders({ 'cache-control': 'public, max-age=31536000, immutable', 'content-type': 'image/svg+xml' });
  return new Response(mark(params.id));
};
