import type { FileType } from './sniff.ts';

const LONGEST_NAME = 120;

/** Control characters, those that turn the direction of writing, and those that nobody sees. */
// eslint-disable-next-line no-control-regex
const unseen = /[\0-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;

/** A name that may stand on a page and in a header: no path, nothing unseen. */
export function cleanName(given: string): string {
  const name = given
    .normalize('NFC')
    .replace(unseen, '')
    .replace(/^.*[/\\]/, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  return shortened(name.toWellFormed()) || 'file';
}

/** The same name with an ending that says what the file is. */
export function namedAs(name: string, { extensions }: FileType): string {
  const ending = /\.([^.]*)$/.exec(name)?.[1]?.toLowerCase();
  if (ending && extensions.includes(ending)) return name;
  return `${name.replace(/\.[A-Za-z0-9]{1,5}$/, '') || 'file'}.${extensions[0]}`;
}

function shortened(name: string): string {
  if (name.length <= LONGEST_NAME) return name;
  const ending = /\.[^.]{1,8}$/.exec(name)?.[0] ?? '';
  return [...name.slice(0, LONGEST_NAME - ending.length)].join('').trimEnd().toWellFormed() + ending;
}

/** `Content-Disposition` by RFC 6266, with the name in RFC 5987 and in plain letters for what is older. */
export function disposition(way: 'inline' | 'attachment', name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/[^ -~]/g, '')
    .replace(/["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${way}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
