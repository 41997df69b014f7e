/** The beginning of a Markdown text as one plain line. */
export function excerpt(markdown: string, length = 160) {
  const plain = markdown
    .replace(/^>.*$/gm, '')
    .replace(/^\s*([-*+]|\d+[.)])\s+/gm, '')
    .replace(/@\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`#]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (plain.length <= length) return plain;
  return `${plain.slice(0, plain.lastIndexOf(' ', length)).replace(/[\s.,;:–-]+$/, '')}…`;
}

/** The text as a quotation in Markdown, ready to be answered below. */
export const quoted = (text: string) => `${text.trim().replace(/^/gm, '> ')}\n\n`;
