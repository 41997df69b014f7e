const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether a text contains what is looked for, whatever its case and accents. */
export const matches = (text: string, search: string) => plain(text).includes(plain(search.trim()));
