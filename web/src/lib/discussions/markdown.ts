/** Puts text in place of the selection and tells whoever listens that the field has changed. */
export function insert(
  field: HTMLTextAreaElement,
  text: string,
  from = field.selectionStart,
  to = field.selectionEnd,
) {
  field.setRangeText(text, from, to, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  field.focus();
}

/** Wraps the selection: `**tučně**`; with nothing selected the caret stands between the marks. */
function wrap(field: HTMLTextAreaElement, before: string, after = before) {
  const { selectionStart: from, selectionEnd: to, value } = field;
  insert(field, before + value.slice(from, to) + after, from, to);
  if (from === to) field.setSelectionRange(from + before.length, from + before.length);
}

/** Begins each selected line with a mark. */
function prefix(field: HTMLTextAreaElement, mark: (line: number) => string) {
  const from = field.value.lastIndexOf('\n', field.selectionStart - 1) + 1;
  const lines = field.value.slice(from, field.selectionEnd).split('\n');
  insert(field, lines.map((line, i) => mark(i) + line).join('\n'), from, field.selectionEnd);
}

export const format = {
  bold: (field: HTMLTextAreaElement) => wrap(field, '**'),
  italic: (field: HTMLTextAreaElement) => wrap(field, '*'),
  link: (field: HTMLTextAreaElement) => wrap(field, '[', '](https://)'),
  ul: (field: HTMLTextAreaElement) => prefix(field, () => '- '),
  ol: (field: HTMLTextAreaElement) => prefix(field, (line) => `${line + 1}. `),
  quote: (field: HTMLTextAreaElement) => prefix(field, () => '> '),
};
