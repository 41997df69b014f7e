/** Makes a UUIDv7: it sorts by time, so what is shown before the server has it takes its place at once. */
export function uuidv7(now = Date.now()) {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  for (let i = 0; i < 6; i++) bytes[i] = Math.floor(now / 2 ** (40 - 8 * i)) & 255;
  bytes[6] = (bytes[6]! & 15) | 112;
  bytes[8] = (bytes[8]! & 63) | 128;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** The id of a thing that the web creates; it is also the key by which a repeated request is known. */
export const idFor = (kind: Created) => `${kind}_${uuidv7()}`;

type Created =
  | 'post'
  | 'post_move'
  | 'discussion'
  | 'discussion_summary'
  | 'topic'
  | 'organisation'
  | 'invitation'
  | 'recommendation'
  | 'joinrequest'
  | 'question'
  | 'rules'
  | 'commitment'
  | 'cooperation'
  | 'group'
  | 'groupmembership'
  | 'experience'
  | 'goodpractice'
  | 'ownreport'
  | 'blockedword'
  | 'submission'
  | 'answer'
  | 'interaction'
  | 'deadlinerule'
  | 'oneoffholiday';
